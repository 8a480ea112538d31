package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.QunflowApplication;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Passwords;
import org.qunflow.security.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Ground.class)
class SessionTests {
    @LocalServerPort
    int port;

    @Autowired
    Ground ground;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    FlywayConnectionDetails owner;

    @BeforeEach
    void mei() {
        database.sql("delete from security_session").update();
        database.sql("delete from security_user").update();
        database.sql("delete from security_guess").update();
        ground.user("mei", Set.of(Role.LEAD), Reach.EVERYWHERE);
        ground.community("Tea");
    }

    @Test
    void aSessionIsARowAndItsCookieIsGuarded() throws Exception {
        Visitor mei = new Visitor(port);
        mei.takeToken("/login");
        HttpResponse<String> answer = mei.post("/login", Map.of("username", "mei", "password", Ground.PASSWORD));
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("SESSION=")
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
        assertThat(sessions.of("mei", "")).singleElement().satisfies(session -> {
            assertThat(session.device()).isEqualTo("Firefox · Linux");
            assertThat(session.here()).isFalse();
        });
        assertThat(database.sql("select max(octet_length(attribute_bytes)) from security_session_attributes")
                        .query(Integer.class)
                        .single())
                .isLessThan(4096);
    }

    @Test
    void aSessionOpensNothingThatIsForPrograms() throws Exception {
        Visitor mei = signedIn();
        HttpResponse<String> answer = mei.get("/api/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theIdentityOfASessionChangesWhenSomebodySignsIn() throws Exception {
        Visitor mei = new Visitor(port);
        mei.takeToken("/login");
        String before = mei.cookie("SESSION");
        mei.signIn("mei", Ground.PASSWORD);
        assertThat(mei.cookie("SESSION")).isNotEqualTo(before);
    }

    @Test
    void everyChangeOfTheAccountEndsItsSessionsAtOnce() throws Exception {
        ends(() -> accounts.enable("root", "mei", true));
        ends(() -> accounts.admit("root", "mei", Set.of(Role.OPERATOR), Reach.EVERYWHERE));
        ends(() -> accounts.endSessions("root", "mei"));
        ends(() -> passwords.reset("root", "mei", Ground.PASSWORD));
    }

    private void ends(Runnable change) throws Exception {
        Visitor mei = signedIn();
        assertThat(mei.get("/account").statusCode()).isEqualTo(200);
        change.run();
        assertThat(mei.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionIsKnownOnEveryNodeAndEndsOnAll() throws Exception {
        try (ConfigurableApplicationContext other = anotherNode()) {
            int elsewhere = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Visitor mei = signedIn();
            assertThat(mei.at(elsewhere).get("/account").statusCode()).isEqualTo(200);
            other.getBean(Accounts.class).endSessions("root", "mei");
            assertThat(mei.get("/account").statusCode()).isEqualTo(302);
            assertThat(mei.at(elsewhere).get("/account").statusCode()).isEqualTo(302);

            Visitor again = signedIn();
            assertThat(again.at(elsewhere).get("/account").statusCode()).isEqualTo(200);
            accounts.enable("root", "mei", false);
            assertThat(again.at(elsewhere).get("/account").statusCode()).isEqualTo(302);
        }
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplication(QunflowApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + login.getJdbcUrl(),
                        "--spring.datasource.username=" + login.getUsername(),
                        "--spring.datasource.password=" + login.getPassword(),
                        "--spring.flyway.user=" + owner.getUsername(),
                        "--spring.flyway.password=" + owner.getPassword());
    }

    @Test
    void whoChangesTheOwnPasswordStaysHereAndLeavesElsewhere() throws Exception {
        Visitor here = signedIn();
        Visitor there = signedIn();
        assertThat(here.post("/account/password", Map.of("old", "wrong", "password", "another password"))
                        .body())
                .contains("old-error");
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        here.post("/account/password", Map.of("old", Ground.PASSWORD, "password", "another password"));
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() throws Exception {
        Visitor here = signedIn();
        Visitor there = signedIn();
        Visitor elsewhere = signedIn();
        String handle = sessions.of("mei", "").get(1).handle();
        assertThat(here.get("/account").body()).contains("/account/sessions/" + handle + "/end");
        here.post("/account/sessions/" + handle + "/end", Map.of());
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
        here.post("/account/sessions/end-others", Map.of());
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() throws Exception {
        ground.user("lin", Set.of(Role.LEAD), Reach.EVERYWHERE);
        Visitor mei = signedIn();
        Visitor lin = new Visitor(port);
        lin.signIn("lin", Ground.PASSWORD);
        lin.post("/account/sessions/" + sessions.of("mei", "").get(0).handle() + "/end", Map.of());
        assertThat(mei.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        Visitor mei = signedIn();
        database.sql("update security_session set creation_time = creation_time - 12 * 3600000")
                .update();
        assertThat(mei.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whatDoesNotBelongInASessionIsNeverBroughtToLife() throws Exception {
        Visitor mei = signedIn();
        database.sql("update security_session_attributes set attribute_bytes = ? where attribute_name like 'SPRING%'")
                .param(bytes(new File("anything")))
                .update();
        assertThat(mei.get("/account").statusCode()).isEqualTo(302);
    }

    private Visitor signedIn() throws Exception {
        Visitor mei = new Visitor(port);
        assertThat(mei.signIn("mei", Ground.PASSWORD)).isEqualTo("/");
        return mei;
    }

    private static byte[] bytes(Object anything) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(anything);
        }
        return bytes.toByteArray();
    }
}
