package org.qunflow.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class TokenTests {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    private Community tea;

    @BeforeEach
    void aLeadAndAProgram() {
        database.sql("delete from security_user").update();
        tea = community("Tea of tokens");
        community("Coffee of tokens");
        users.open("lea", "Lea", "correct horse battery", Set.of(Role.LEAD), Reach.EVERYWHERE);
        users.openWithoutPassword("crm", "CRM", Set.of(Role.INTEGRATION), new Reach(false, Set.of(tea.id())));
    }

    @Test
    void aProgramActsForItsAccountWithinItsCommunities() throws Exception {
        String secret = tokens.make("crm", "nightly", DAY);
        for (String shown :
                List.of("Bearer " + secret, "bearer " + secret, basic("crm", secret), basic("CRM", secret))) {
            show(shown)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.name").value("crm"))
                    .andExpect(jsonPath("$.roles[0]").value("INTEGRATION"))
                    .andExpect(jsonPath("$.communities.length()").value(1))
                    .andExpect(jsonPath("$.communities[0].id").value(tea.id().toString()));
        }
        assertThat(tokens.of("crm").get(0).usedAt()).isNotNull();
    }

    @Test
    void onlyAFingerprintIsKeptAndNoSessionBegins() throws Exception {
        String secret = tokens.make("crm", "nightly", DAY);
        assertThat(database.sql("select t::text from security_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(secret));
        show("Bearer " + secret).andExpect(cookie().doesNotExist("SESSION"));
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutALoginPage() throws Exception {
        String secret = tokens.make("crm", "nightly", DAY);
        for (String shown : List.of(
                "Bearer x", "Bearer", "Basic x", basic("lea", secret), basic("lea", "correct horse battery"), secret)) {
            show(shown)
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", containsString("Bearer")));
        }
        web.perform(get("/api/me")).andExpect(status().isUnauthorized());
        web.perform(get("/api/nothing")).andExpect(status().isNotFound());
        web.perform(get("/api/nothing").header("Authorization", "Bearer " + secret))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTokenOpensNoPage() throws Exception {
        String secret = tokens.make("lea", "modeler", DAY);
        web.perform(get("/tasks").header("Authorization", "Bearer " + secret))
                .andExpect(redirectedUrl("http://localhost/login"));
    }

    @Test
    void revokedExpiredOrOfALockedAccountItIsOfNoUse() throws Exception {
        String revoked = tokens.make("crm", "one", DAY);
        assertThat(tokens.revoke("lea", tokens.of("crm").get(0).id())).isFalse();
        assertThat(tokens.revoke("crm", tokens.of("crm").get(0).id())).isTrue();
        show("Bearer " + revoked).andExpect(status().isUnauthorized());

        String expired = tokens.make("crm", "two", DAY);
        database.sql("update security_token set expires_at = now() - interval '1 second'")
                .update();
        show("Bearer " + expired).andExpect(status().isUnauthorized());
        assertThat(tokens.of("crm")).isEmpty();

        String locked = tokens.make("crm", "three", DAY);
        accounts.enable("root", "crm", false);
        show("Bearer " + locked).andExpect(status().isUnauthorized());
        accounts.enable("root", "crm", true);
        show("Bearer " + locked).andExpect(status().isOk());
    }

    @Test
    void onesOwnTokenIsShownOnceAndRevoked() throws Exception {
        MvcResult made = asLea(
                        post("/account/tokens").param("name", " Modeler ").param("days", "30"))
                .andExpect(status().isOk())
                .andReturn();
        String secret = (String) made.getModelAndView().getModel().get("secret");
        assertThat(made.getResponse().getContentAsString()).contains(secret);
        assertThat(made.getResponse().getHeader("Cache-Control")).contains("no-store");
        show("Bearer " + secret).andExpect(jsonPath("$.name").value("lea"));
        asLea(get("/account"))
                .andExpect(content().string(containsString("Modeler")))
                .andExpect(content().string(not(containsString(secret))));

        UUID id = tokens.of("lea").get(0).id();
        asLea(post("/account/tokens/" + id + "/revoke")).andExpect(flash().attribute("notice", "access.token.revoked"));
        asLea(post("/account/tokens/" + id + "/revoke"))
                .andExpect(flash().attribute("notice", "access.token.revokedBefore"));
        assertThat(journal("lea")).contains("security.TokenMade by lea", "security.TokenRevoked by lea");
    }

    @Test
    void aTokenNeedsANameAndLastsNoLongerThanOffered() throws Exception {
        asLea(post("/account/tokens").param("name", " "))
                .andExpect(model().attributeHasFieldErrors("newToken", "name"));
        asLea(post("/account/tokens").param("name", "x".repeat(61)))
                .andExpect(model().attributeHasFieldErrors("newToken", "name"));
        assertThat(tokens.of("lea")).isEmpty();
        asLea(post("/account/tokens").param("name", "long").param("days", "99999"));
        assertThat(Duration.between(
                        tokens.of("lea").get(0).madeAt(),
                        tokens.of("lea").get(0).expiresAt()))
                .as("the database rounds to microseconds")
                .isCloseTo(Duration.ofDays(90), Duration.ofMillis(1));
    }

    @Test
    void anAdministratorOpensAProgramAndMakesItsTokenButNoneForPeople() throws Exception {
        asRoot(post("/users/new/program")
                        .param("username", "shop")
                        .param("displayName", "Shop")
                        .param("communities", tea.id().toString()))
                .andExpect(redirectedUrl("/users/shop"));
        assertThat(accounts.find("shop").orElseThrow().roleSet()).containsExactly(Role.INTEGRATION);
        assertThat(accounts.reach("shop").includes(tea.id())).isTrue();
        asRoot(get("/users/shop"))
                .andExpect(content().string(containsString("/users/shop/tokens")))
                .andExpect(content().string(not(containsString("/users/shop/password"))));
        asRoot(post("/users/shop/tokens").param("name", "orders")).andExpect(model().attributeExists("secret"));
        asRoot(post("/users/lea/tokens").param("name", "orders")).andExpect(status().isBadRequest());
        assertThat(tokens.of("lea")).isEmpty();
        asRoot(post("/users/new/program").param("username", "shop").param("displayName", "Shop"))
                .andExpect(model().attributeHasFieldErrors("newProgram", "username"));
    }

    @Test
    void aProgramStaysOneAndAPersonBecomesNone() throws Exception {
        asRoot(post("/users/crm/access").param("roles", "LEAD")).andExpect(status().isBadRequest());
        asRoot(post("/users/lea/access").param("roles", "LEAD", "INTEGRATION")).andExpect(status().isBadRequest());
        asRoot(post("/users/crm/password").param("password", "another password"))
                .andExpect(status().isBadRequest());
        asRoot(post("/users/crm/access").param("roles", "INTEGRATION").param("everywhere", "true"))
                .andExpect(flash().attribute("notice", "access.done.access"));
        assertThat(accounts.reach("crm")).isEqualTo(Reach.EVERYWHERE);
    }

    @Test
    void aProgramHasNoPasswordToSignInWith() throws Exception {
        for (String password : List.of("", "{none}", "correct horse battery")) {
            web.perform(post("/login").with(csrf()).param("username", "crm").param("password", password))
                    .andExpect(redirectedUrl("/login?error"));
        }
    }

    private ResultActions show(String authorization) throws Exception {
        return web.perform(get("/api/me").header("Authorization", authorization));
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions asLea(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(user("lea").roles("LEAD")));
    }

    private ResultActions asRoot(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(user("root").roles("ADMIN")));
    }

    private Community community(String name) {
        return communities.open(name, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
    }

    private List<String> journal(String username) {
        return database.sql(
                        "select kind || ' by ' || actor from journal_entry where subject_id = ? and community_id is null")
                .param(username)
                .query(String.class)
                .list();
    }
}
