package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Answer;
import org.qunflow.security.account.Passwords;
import org.qunflow.security.account.Passwords.OwnChange;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class AccountsTests {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    private Community tea;

    @BeforeEach
    void anAdministratorAndAnOperator() {
        database.sql("delete from security_user").update();
        database.sql("delete from security_guess").update();
        tea = communities.open("Tea", "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        users.open("root", "Root", PASSWORD, Set.of(Role.ADMIN), Reach.NOWHERE);
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);
    }

    @Test
    void anAdministratorSeesAUserAndGivesRolesAndCommunities() throws Exception {
        asRoot(get("/users/mei"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mei Lin")))
                .andExpect(content().string(containsString(tea.id().toString())));
        asRoot(post("/users/mei/access")
                        .param("roles", "OPERATOR", "AUDITOR")
                        .param("communities", tea.id().toString()))
                .andExpect(redirectedUrl("/users/mei"))
                .andExpect(flash().attribute("notice", "access.done.access"));

        assertThat(accounts.find("mei").orElseThrow().roleSet()).containsExactlyInAnyOrder(Role.OPERATOR, Role.AUDITOR);
        assertThat(accounts.reach("mei")).isEqualTo(new Reach(false, Set.of(tea.id())));
        assertThat(journal("mei")).contains("security.AccessChanged by root");
    }

    @Test
    void everyCommunityMeansLaterOnesToo() throws Exception {
        asRoot(post("/users/mei/access").param("roles", "LEAD").param("everywhere", "true"));
        assertThat(accounts.reach("mei").includes(tea.id())).isTrue();
        assertThat(accounts.reach("mei").everywhere()).isTrue();
    }

    @Test
    void somebodyIsLockedAndUnlockedAndGetsAnotherPassword() throws Exception {
        asRoot(post("/users/mei/enabled").param("enabled", "false"))
                .andExpect(flash().attribute("notice", "access.done.disabled"));
        assertThat(accounts.find("mei").orElseThrow().enabled()).isFalse();
        asRoot(post("/users/mei/enabled").param("enabled", "true"));
        assertThat(accounts.find("mei").orElseThrow().enabled()).isTrue();

        String before = accounts.find("mei").orElseThrow().passwordHash();
        asRoot(post("/users/mei/password").param("password", "short"))
                .andExpect(model().attributeHasFieldErrors("newPassword", "password"));
        assertThat(accounts.find("mei").orElseThrow().passwordHash()).isEqualTo(before);
        asRoot(post("/users/mei/password").param("password", "another password"))
                .andExpect(flash().attribute("notice", "access.done.password"));
        assertThat(accounts.find("mei").orElseThrow().passwordHash()).isNotEqualTo(before);
        assertThat(journal("mei"))
                .containsSubsequence(
                        "security.UserDisabled by root",
                        "security.UserEnabled by root",
                        "security.PasswordReset by root");
    }

    @Test
    void whatIsMissingOrNotThereIsTold() throws Exception {
        asRoot(post("/users/mei/access")).andExpect(model().attributeHasFieldErrors("access", "roles"));
        asRoot(post("/users/mei/access").param("roles", "EMPEROR")).andExpect(status().isBadRequest());
        asRoot(get("/users/nobody")).andExpect(status().isNotFound());
        asRoot(post("/users/nobody/enabled").param("enabled", "false")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyRaisesOrLocksThemselves() throws Exception {
        for (MockHttpServletRequestBuilder act : List.of(
                post("/users/root/access").param("roles", "ADMIN", "LEAD").param("everywhere", "true"),
                post("/users/root/enabled").param("enabled", "false"),
                post("/users/root/password").param("password", "another password"),
                post("/users/root/sessions/end"))) {
            asRoot(act).andExpect(flash().attribute("notice", "access.refused.YOURSELF"));
        }
        assertThat(accounts.find("root").orElseThrow().roles()).isEqualTo("ADMIN");
        assertThat(accounts.find("root").orElseThrow().enabled()).isTrue();
        assertThat(accounts.reach("root")).isEqualTo(Reach.NOWHERE);
        asRoot(get("/users/root")).andExpect(content().string(not(containsString("/users/root/access"))));
    }

    @Test
    void theLastAdministratorStaysOne() {
        assertThat(accounts.enable("gone", "root", false)).isEqualTo(Answer.LAST_ADMINISTRATOR);
        assertThat(accounts.admit("gone", "root", Set.of(Role.LEAD), Reach.EVERYWHERE))
                .isEqualTo(Answer.LAST_ADMINISTRATOR);
        users.open("second", "Second", PASSWORD, Set.of(Role.ADMIN), Reach.NOWHERE);
        assertThat(accounts.enable("second", "root", false)).isEqualTo(Answer.DONE);
        assertThat(accounts.admit("root", "second", Set.of(Role.LEAD), Reach.NOWHERE))
                .isEqualTo(Answer.LAST_ADMINISTRATOR);
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsTheOldOne() {
        String before = accounts.find("mei").orElseThrow().passwordHash();
        assertThat(passwords.changeOwn("mei", "wrong", "another password", "here"))
                .isEqualTo(OwnChange.WRONG);
        assertThat(accounts.find("mei").orElseThrow().passwordHash()).isEqualTo(before);
        assertThat(passwords.changeOwn("mei", PASSWORD, "another password", "here"))
                .isEqualTo(OwnChange.DONE);
        assertThat(passwords.changeOwn("mei", PASSWORD, "a third password", "here"))
                .isEqualTo(OwnChange.WRONG);
    }

    @Test
    void whoGuessesAtTheOldPasswordHasToWaitToo() {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(passwords.changeOwn("mei", "wrong", "another password", "here"))
                    .isEqualTo(OwnChange.WRONG);
        }
        int waits = database.sql(
                        "update security_guess set free_at = free_at + interval '1 minute' where wrong = 6 and free_at > last_at + interval '0.5 seconds'")
                .update();
        assertThat(waits).as("told to wait, here longer than a hash takes").isEqualTo(1);
        assertThat(passwords.changeOwn("mei", PASSWORD, "another password", "here"))
                .isEqualTo(OwnChange.TOO_OFTEN);
        assertThat(journal("mei")).doesNotContain("security.PasswordChanged by system");
    }

    private ResultActions asRoot(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(user("root").roles("ADMIN")));
    }

    private List<String> journal(String username) {
        return database.sql("select kind || ' by ' || actor from journal_entry where subject_id = ? order by id")
                .param(username)
                .query(String.class)
                .list();
    }
}
