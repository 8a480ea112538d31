package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.security.account.Users;
import org.qunflow.security.guess.Attempt;
import org.qunflow.security.guess.Guesses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class GuessTests {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Guesses guesses;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void mei() {
        database.sql("delete from security_user").update();
        database.sql("delete from security_guess").update();
        users.open("mei", "Mei Lin", PASSWORD, Set.of(Role.OPERATOR), Reach.NOWHERE);
    }

    @Test
    void ofAThousandGuessesInAMinuteAtMostTwentyAreLookedAt() {
        int lookedAt = 0;
        for (int guess = 0; guess < 1000; guess++) {
            Attempt attempt = new Attempt("name mei", "address " + guess);
            lookedAt += guesses.take(attempt).isEmpty() ? 1 : 0;
            secondsPass(0.06);
        }
        assertThat(lookedAt).isBetween(6, 20);
    }

    @Test
    void manyAtOnceDoNotSlipThrough() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int guess = 0; guess < 60; guess++) {
            Attempt attempt = new Attempt("name mei", "address " + guess);
            attempts.add(() -> guesses.take(attempt).isEmpty());
        }
        int lookedAt = 0;
        for (Future<Boolean> attempt : crowd.invokeAll(attempts)) {
            lookedAt += attempt.get() ? 1 : 0;
        }
        crowd.shutdown();
        assertThat(lookedAt).isBetween(6, 9);
    }

    @Test
    void oneAddressThatTriesManyNamesIsHeldUpToo() {
        int lookedAt = 0;
        for (int guess = 0; guess < 200; guess++) {
            lookedAt += guesses.take(new Attempt("name " + guess, "address x")).isEmpty() ? 1 : 0;
        }
        assertThat(lookedAt).isBetween(30, 40);
    }

    @Test
    void nobodyIsLockedOutAndTheRightPasswordBeginsAnew() throws Exception {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(answerTo("mei", "wrong")).isEqualTo("/login?error");
        }
        theWaitIsNotOverYet();
        assertThat(answerTo("mei", PASSWORD)).startsWith("/login?wait=");
        secondsPass(32);
        assertThat(answerTo("mei", PASSWORD)).isEqualTo("/");
        assertThat(answerTo("mei", "wrong")).isEqualTo("/login?error");
    }

    @Test
    void aBrowserThatIsKnownDoesNotWaitForTheGuessesOfOthers() throws Exception {
        Cookie known =
                web.perform(login("mei", PASSWORD)).andReturn().getResponse().getCookie("device");
        assertThat(known.isHttpOnly()).isTrue();
        for (int guess = 0; guess < 6; guess++) {
            answerTo("mei", "wrong");
        }
        theWaitIsNotOverYet();
        assertThat(answerTo("mei", PASSWORD)).startsWith("/login?wait=");
        assertThat(web.perform(login("mei", PASSWORD).cookie(known))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
        for (int guess = 0; guess < 6; guess++) {
            web.perform(login("mei", "wrong").cookie(known));
        }
        theWaitIsNotOverYet();
        web.perform(login("mei", PASSWORD).cookie(known)).andExpect(redirectedUrlPattern("/login?wait=*"));
        web.perform(login("other", "x").cookie(known)).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void theLongestWaitIsAMinuteAndAQuarterOfAnHourForgets() {
        Attempt attempt = new Attempt("name mei", "address x");
        for (int guess = 0; guess < 40; guess++) {
            guesses.take(attempt);
            secondsPass(61);
        }
        guesses.take(attempt);
        assertThat(guesses.take(attempt))
                .hasValueSatisfying(wait -> assertThat(wait.toSeconds()).isBetween(50L, 60L));
        secondsPass(16 * 60);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guesses.take(attempt)).isEmpty();
        }
    }

    @Test
    void aNameThatNobodyHasGetsTheSameAnswers() throws Exception {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(answerTo("mei", "wrong")).isEqualTo("/login?error");
            assertThat(answerTo("nobody", "wrong")).isEqualTo("/login?error");
        }
        theWaitIsNotOverYet();
        assertThat(answerTo("mei", "wrong")).startsWith("/login?wait=");
        assertThat(answerTo("nobody", "wrong")).startsWith("/login?wait=");
    }

    /** However slowly the machine answers: what is to be waited for is not over. */
    private void theWaitIsNotOverYet() {
        database.sql(
                        "update security_guess set free_at = free_at + interval '30 seconds' where free_at > last_at + interval '0.5 seconds'")
                .update();
    }

    private String answerTo(String name, String password) throws Exception {
        return web.perform(login(name, password)).andReturn().getResponse().getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder login(String name, String password) {
        return post("/login").with(csrf()).param("username", name).param("password", password);
    }

    /** As if so much time had passed: the rows are moved back, nobody waits. */
    private void secondsPass(double seconds) {
        database.sql("update security_guess set last_at = last_at - make_interval(secs => :s),"
                        + " free_at = free_at - make_interval(secs => :s)")
                .param("s", seconds)
                .update();
    }
}
