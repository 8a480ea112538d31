package org.qunflow.security.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.security.Matrix;
import org.qunflow.security.Matrix.Route;
import org.qunflow.security.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class DoorTests {
    private static final int FORBIDDEN = 403;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext context;

    @Test
    void everyRouteIsInTheMatrixAndNothingElse() throws Exception {
        List<String> written = Matrix.read().stream().map(Route::key).toList();
        assertThat(written)
                .as(
                        "A line for each route in %s; then run AuthorisationMatrixTests, which calls it as everybody",
                        Matrix.FILE)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Routes.of(context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda", "/camunda/app/", "/engine-rest/engine", "/api/v1", "/actuator/env", "/nowhere"})
    void whatIsNotListedIsNotThereForStrangers(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda", "/engine-rest/engine", "/nowhere"})
    void whatIsNotListedIsNotThereForAnAdministratorEither(String path) throws Exception {
        web.perform(get(path).with(user("admin").roles("ADMIN", "LEAD"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/design/journey", "/design/tables", "/audit/members", "/import", "/users"})
    void strangersAreAskedToSignIn(String path) throws Exception {
        web.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("http://localhost/login"));
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks/x, OPERATOR, true",
        "/tasks/x, LEAD, true",
        "/tasks/x, AUDITOR, false",
        "/tasks/x, ADMIN, false",
        "/design/x, LEAD, true",
        "/design/x, OPERATOR, false",
        "/design/x, AUDITOR, false",
        "/design/drafts/x, LEAD, true",
        "/design/drafts/x, OPERATOR, false",
        "/design/drafts/x, AUDITOR, false",
        "/design/drafts/x, ADMIN, false",
        "/design/tables, AUDITOR, true",
        "/design/tables/tier/1, AUDITOR, true",
        "/design/tables/tier/1, LEAD, true",
        "/design/tables/tier/1, OPERATOR, false",
        "/design/tables/tier/1, ADMIN, false",
        "/audit/x, AUDITOR, true",
        "/audit/export/x, AUDITOR, true",
        "/audit/export/x, LEAD, false",
        "/audit/x, LEAD, true",
        "/audit/x, OPERATOR, false",
        "/audit/x, ADMIN, false",
        "/insight/x, LEAD, true",
        "/insight/x, OPERATOR, false",
        "/import/x, LEAD, true",
        "/import/x, OPERATOR, false",
        "/users/x, ADMIN, true",
        "/users/x, LEAD, false",
        "/users/x, INTEGRATION, false"
    })
    void eachDeskIsForItsRoles(String path, String role, boolean allowed) throws Exception {
        int answer = web.perform(get(path).with(user("somebody").roles(role)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer != FORBIDDEN).isEqualTo(allowed);
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfThePage() throws Exception {
        web.perform(post("/users").with(user("admin").roles("ADMIN"))).andExpect(status().isForbidden());
        web.perform(post("/language").param("to", "en")).andExpect(status().isForbidden());
    }

    @Test
    void aStaleLoginPageIsShownAgain() throws Exception {
        web.perform(post("/login").param("username", "lead").param("password", "x"))
                .andExpect(redirectedUrl("/login?again"));
    }

    @Test
    void anExpiredSessionMakesAFragmentReloadThePage() throws Exception {
        web.perform(get("/tasks").header("HX-Request", "true"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void dataIsRefusedToStrangersWithoutALoginPage() throws Exception {
        web.perform(get("/design/data").header("Accept", "application/json")).andExpect(status().isUnauthorized());
    }

    @Test
    void everyPageComesWithStrictHeaders() throws Exception {
        web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Headers.CONTENT))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"));
        assertThat(Headers.CONTENT).doesNotContain("unsafe");
    }

    @Test
    void onlyTheEditorsOfModelsMaySetStyleAttributes() throws Exception {
        web.perform(get("/design/drafts/x").with(user("lead").roles("LEAD")))
                .andExpect(header().string("Content-Security-Policy", Headers.EDITOR));
        web.perform(get("/design/x").with(user("lead").roles("LEAD")))
                .andExpect(header().string("Content-Security-Policy", Headers.CONTENT));
        assertThat(Headers.EDITOR)
                .contains("script-src 'self';", "style-src 'self';", "style-src-attr 'unsafe-inline';")
                .doesNotContain("unsafe-eval");
    }

    @ParameterizedTest
    @CsvSource({"/tasks?mine=1, /tasks?mine=1", "//evil.example, /", "https://evil.example, /", "/\\evil.example, /"})
    void afterALanguageIsChosenNobodyIsSentElsewhere(String back, String expected) throws Exception {
        web.perform(post("/language").with(csrf()).param("to", "en").param("back", back))
                .andExpect(redirectedUrl(expected));
    }
}
