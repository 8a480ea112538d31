package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.security.account.Accounts;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class ScopeTests {
    @Autowired
    MockMvc web;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcClient database;

    private Ground ground;
    private Community tea;

    @BeforeEach
    void aLeadWithoutACommunity() {
        ground = beans.createBean(Ground.class);
        database.sql("delete from security_user").update();
        tea = ground.community("Tea");
        ground.user("lea", Set.of(Role.LEAD), Reach.NOWHERE);
    }

    @Test
    void whoBelongsNowhereIsToldSoInsteadOfSeeingTheFirstCommunity() throws Exception {
        asLea(get("/")).andExpect(content().string(containsString("You belong to no community")));
        asLea(get("/tasks")).andExpect(content().string(containsString("You belong to no community")));
        asLea(post("/community").param("id", tea.id().toString())).andExpect(status().isNotFound());
    }

    @Test
    void whoOpensACommunityBelongsToItAndToNoOther() {
        Community[] opened = new Community[1];
        operator.runAs("lea", () -> opened[0] = ground.community("Coffee of Lea"));

        assertThat(accounts.reach("lea")).isEqualTo(Ground.only(opened[0]));
        operator.runAs("lea", () -> ground.community("Tea"));
        assertThat(accounts.reach("lea").includes(tea.id())).isFalse();
    }

    @Test
    void nobodyGetsIntoAForeignCommunityByNamingItInAnImport() throws Exception {
        web.perform(multipart("/import")
                        .file(new MockMultipartFile(
                                "file", "people.csv", "text/csv", "external_id\n1\n".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "MEMBERS")
                        .param("name", " Tea ")
                        .with(csrf())
                        .with(user("lea").roles("LEAD")))
                .andExpect(flash().attribute("notice", "intake.refused.foreignCommunity"));
        assertThat(accounts.reach("lea")).isEqualTo(Reach.NOWHERE);
    }

    @Test
    void anAdministratorOfNoCommunityIsLedToTheUsers() throws Exception {
        ground.user("root", Set.of(Role.ADMIN), Reach.NOWHERE);
        web.perform(get("/").with(user("root").roles("ADMIN")))
                .andExpect(content().string(containsString("You administrate")));
    }

    private ResultActions asLea(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(user("lea").roles("LEAD")));
    }
}
