package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
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
    JdbcClient database;

    @BeforeEach
    void nobody() {
        database.sql("delete from security_user").update();
        database.sql("delete from security_guess").update();
    }

    @Test
    void aUserSignsInWithRolesAndItIsWrittenDown() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR, Role.AUDITOR), Reach.NOWHERE);

        web.perform(formLogin().user(" Mei ").password(PASSWORD))
                .andExpect(authenticated().withUsername("mei").withRoles("OPERATOR", "AUDITOR"));

        assertThat(journal("mei")).containsSubsequence("security.UserCreated by system", "security.SignedIn by mei");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndALockedUserGetTheSameAnswer() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);
        users.open("locked", "Locked", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);
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
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);

        assertThat(users.all().get(0).passwordHash())
                .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void anOlderHashIsReplacedAtTheNextSignIn() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        database.sql("update security_user set password_hash = ?").param(old).update();

        web.perform(formLogin().user("mei").password("wrong")).andExpect(unauthenticated());
        assertThat(users.all().get(0).passwordHash()).isEqualTo(old);
        web.perform(formLogin().user("mei").password(PASSWORD)).andExpect(authenticated());
        assertThat(users.all().get(0).passwordHash()).startsWith("{argon2}");
        web.perform(formLogin().user("mei").password(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void anAdministratorMayNotTakeANameTwiceNorForgetTheRoles() throws Exception {
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);

        add("mei", "LEAD").andExpect(model().attributeHasFieldErrors("newUser", "username"));
        add("lin", "").andExpect(model().attributeHasFieldErrors("newUser", "roles"));
        add("lin", "NO_SUCH_ROLE").andExpect(status().isBadRequest());
        add("lin", "LEAD").andExpect(redirectedUrl("/users"));
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
