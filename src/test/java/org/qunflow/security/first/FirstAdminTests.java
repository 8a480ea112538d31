package org.qunflow.security.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.User;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class FirstAdminTests {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    FirstAdminTokens tokens;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void nobody() {
        database.sql("delete from security_user").update();
        database.sql("delete from security_first_admin_token").update();
    }

    @Test
    void theFirstAdministratorIsCreatedOnceWithTheToken() throws Exception {
        String token = tokens.issue();
        String another = tokens.issue();
        assertThat(database.sql("select token_hash from security_first_admin_token")
                        .query(String.class)
                        .list())
                .doesNotContain(token, another);

        create("wrong-token", "root", PASSWORD).andExpect(model().attributeHasFieldErrors("firstAdmin", "token"));
        create(token, "root", PASSWORD).andExpect(redirectedUrl("/login"));
        create(another, "second", PASSWORD).andExpect(model().attributeHasFieldErrors("firstAdmin", "token"));

        assertThat(users.all()).extracting(User::username, User::roles).containsExactly(tuple("root", "ADMIN"));
        assertThat(journal("root")).contains("security.UserCreated by root");
        web.perform(get("/first-admin")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aTokenIsOfNoUseOnceThereIsAnAdministrator() throws Exception {
        String token = tokens.issue();
        users.open("root", "Root", PASSWORD, Set.of(Role.ADMIN), Reach.NOWHERE);

        create(token, "second", PASSWORD).andExpect(model().attributeHasFieldErrors("firstAdmin", "token"));
    }

    @Test
    void aBadNameOrPasswordIsToldAndTheTokenStaysGood() throws Exception {
        String token = tokens.issue();

        create(token, "Root!", "short")
                .andExpect(model().attributeHasFieldErrors("firstAdmin", "username", "password"));
        create(token, "root", "密".repeat(129)).andExpect(model().attributeHasFieldErrors("firstAdmin", "password"));
        create(token, "root", "密".repeat(128)).andExpect(redirectedUrl("/login"));
    }

    private ResultActions create(String token, String name, String password) throws Exception {
        return web.perform(post("/first-admin")
                .with(csrf())
                .param("token", token)
                .param("username", name)
                .param("password", password));
    }

    private List<String> journal(String username) {
        return database.sql(
                        "select kind || ' by ' || actor from journal_entry where subject_id = ? and community_id is null order by id")
                .param(username)
                .query(String.class)
                .list();
    }
}
