package org.qunflow.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.Imports;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Users;
import org.qunflow.security.token.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class ProgramImportTests {
    private static final String MEMBERS = "external_id,arrived_at\nm-1,2026-03-01\nm-2,soon\n";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Tokens tokens;

    @Autowired
    Communities communities;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient database;

    private Community own;
    private Community foreign;
    private String token;

    @BeforeEach
    void aShopThatServesOneCommunity() {
        database.sql("delete from security_user").update();
        own = community("Shop " + UUID.randomUUID());
        foreign = community("Not the shop's");
        users.openWithoutPassword("shop", "Shop", Set.of(Role.INTEGRATION), new Reach(false, Set.of(own.id())));
        token = tokens.make("shop", "members", Duration.ofDays(1));
    }

    @Test
    void aProgramHandsInAFileAndSeesItThrough() throws Exception {
        MockHttpServletResponse answer = hand(own, "MEMBERS", MEMBERS)
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse();
        String path = answer.getHeader("Location");
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        imports.find(own.id(), id).filter(i -> !i.isRunning()).isPresent());
        ask(path)
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rejected").value(1));
        assertThat(imports.find(own.id(), id).orElseThrow().startedBy()).isEqualTo("shop");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() throws Exception {
        hand(own, "MEMBERS", "name\nMei\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.notes[0]", containsString("external_id")));
        hand(own, "MEMBERS", "").andExpect(status().isUnprocessableEntity());
        hand(own, "SONGS", MEMBERS).andExpect(status().isBadRequest());
    }

    @Test
    void aForeignCommunityIsNotThere() throws Exception {
        hand(foreign, "MEMBERS", MEMBERS).andExpect(status().isNotFound());
        ask("/api/communities/" + foreign.id() + "/imports/" + UUID.randomUUID())
                .andExpect(status().isNotFound());
        ask("/api/communities/" + UUID.randomUUID() + "/imports/" + UUID.randomUUID())
                .andExpect(status().isNotFound());
        assertThat(imports.newest(foreign.id(), 1)).isEmpty();
    }

    @Test
    void anOperatorsTokenIsNotForImports() throws Exception {
        users.open("mei", "Mei", "correct horse battery", Set.of(Role.OPERATOR), Reach.EVERYWHERE);
        token = tokens.make("mei", "members", Duration.ofDays(1));
        hand(own, "MEMBERS", MEMBERS).andExpect(status().isForbidden());
    }

    private ResultActions hand(Community community, String kind, String file) throws Exception {
        return web.perform(post("/api/communities/" + community.id() + "/imports/" + kind + "?file=members.csv")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .content(file.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions ask(String path) throws Exception {
        return web.perform(get(path).header("Authorization", "Bearer " + token));
    }

    private Community community(String name) {
        return communities.open(name, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
    }
}
