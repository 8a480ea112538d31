package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTests {
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
    void aUserSignsInWithRolesAndItIsWrittenDown() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR, Role.AUDITOR));

        web.perform(formLogin().user(" Mei ").password(PASSWORD))
                .andExpect(authenticated().withUsername("mei").withRoles("OPERATOR", "AUDITOR"));

        assertThat(journal("mei")).containsSubsequence("security.UserCreated by system", "security.SignedIn by mei");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndALockedUserGetTheSameAnswer() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR));
        users.open("locked", "Locked", PASSWORD, Set.of(Role.OPERATOR));
        database.sql("update security_user set enabled = false where username = 'locked'")
                .update();

        for (String name : List.of("mei", "nobody", "locked")) {
            String password = name.equals("locked") ? PASSWORD : "wrong";
            web.perform(formLogin().user(name).password(password))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void passwordsAreKeptAsSlowHashes() {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR));

        assertThat(users.all().get(0).passwordHash())
                .startsWith("{bcrypt}$2a$12$")
                .doesNotContain(PASSWORD);
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
        users.open("root", "Root", PASSWORD, Set.of(Role.ADMIN));

        create(token, "second", PASSWORD).andExpect(model().attributeHasFieldErrors("firstAdmin", "token"));
    }

    @Test
    void aBadNameOrPasswordIsToldAndTheTokenStaysGood() throws Exception {
        String token = tokens.issue();

        create(token, "Root!", "short")
                .andExpect(model().attributeHasFieldErrors("firstAdmin", "username", "password"));
        create(token, "root", "密".repeat(25)).andExpect(model().attributeHasFieldErrors("firstAdmin", "password"));
        create(token, "root", "密".repeat(24)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void anAdministratorMayNotTakeANameTwiceNorForgetTheRoles() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR));

        add("mei", "LEAD").andExpect(model().attributeHasFieldErrors("newUser", "username"));
        add("lin", "").andExpect(model().attributeHasFieldErrors("newUser", "roles"));
        add("lin", "NO_SUCH_ROLE").andExpect(status().isBadRequest());
        add("lin", "LEAD").andExpect(redirectedUrl("/users"));
    }

    private ResultActions create(String token, String name, String password) throws Exception {
        return web.perform(post("/first-admin")
                .with(csrf())
                .param("token", token)
                .param("username", name)
                .param("password", password));
    }

    private ResultActions add(String name, String role) throws Exception {
        return web.perform(post("/users")
                .with(csrf())
                .with(user("root").roles("ADMIN"))
                .param("username", name)
                .param("displayName", name)
                .param("password", PASSWORD)
                .param("roles", role));
    }

    private List<String> journal(String username) {
        return database.sql(
                        "select kind || ' by ' || actor from journal_entry where subject_id = ? and community_id is null order by id")
                .param(username)
                .query(String.class)
                .list();
    }
}
