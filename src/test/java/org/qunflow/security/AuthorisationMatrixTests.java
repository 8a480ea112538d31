package org.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunflow.community.Community;
import org.qunflow.security.Matrix.Route;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Answer;
import org.qunflow.security.token.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every route × every role, a foreign community, a disabled user and an expired session, through the real server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Ground.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTests {
    private static final Set<Role> PEOPLE = EnumSet.of(Role.OPERATOR, Role.LEAD, Role.AUDITOR);

    @LocalServerPort
    int port;

    @Autowired
    Ground ground;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient database;

    private List<Route> matrix;
    private Map<String, String> ids;
    private Community first;
    private Community second;

    @BeforeEach
    void ground() throws Exception {
        if (ids != null) {
            return;
        }
        matrix = Matrix.read();
        first = ground.community("First");
        second = ground.community("Second");
        ground.user("somebody", Set.of(Role.AUDITOR), Ground.only(second));
        for (Role role : Role.values()) {
            ground.user("of-first-" + role.ordinal(), Set.of(role), Ground.only(first));
            ground.user("of-second-" + role.ordinal(), Set.of(role), Ground.only(second));
        }
        ids = ground.ids(first);
    }

    @Test
    void whoMayNotGetsNothingAndChangesNothing() throws Exception {
        Visitor stranger = new Visitor(port);
        stranger.takeToken("/login");
        Map<Role, Visitor> people = signedIn("of-first-");
        Map<String, String> before = ground.rows();
        List<String> wrong = new ArrayList<>();
        for (Route route : matrix) {
            denied(stranger, route, Matrix.STRANGER, wrong);
            for (Role role : Role.values()) {
                denied(people.get(role), route, role.name(), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ground.rows()).isEqualTo(before);
    }

    @Test
    void whoMayIsLetIn() throws Exception {
        Map<Role, Visitor> people = signedIn("of-first-");
        List<String> wrong = new ArrayList<>();
        for (Route route : matrix) {
            for (Role role : Role.values()) {
                if (route.isFor(role.name()) && !route.isNotHere() && !endsOrBeginsASession(route)) {
                    int status = ask(people.get(role), route).statusCode();
                    boolean answered = route.method().equals("GET") ? status < 400 : status < 500;
                    check(answered && !isDenial(status, ""), route, role.name() + " got " + status, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ofAForeignCommunityThereIsNothing() throws Exception {
        Map<Role, Visitor> people = signedIn("of-second-");
        List<String> wrong = new ArrayList<>();
        Map<String, String> before = ground.rows();
        for (Route route : matrix) {
            for (Role role : PEOPLE) {
                if (route.isFor(role.name()) && route.namesSomethingOfACommunity()) {
                    int status = ask(people.get(role), route, Ground.FORM).statusCode();
                    check(status == 404, route, role + " of another community got " + status, wrong);
                }
            }
        }
        assertThat(people.get(Role.LEAD)
                        .post("/community", Map.of("id", first.id().toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(wrong).isEmpty();
        assertThat(ground.rows()).isEqualTo(before);
        for (Route route : matrix) {
            for (Role role : PEOPLE) {
                if (route.isFor(role.name()) && route.method().equals("GET")) {
                    String page = ask(people.get(role), route).body();
                    boolean asked = route.path().contains("{community}");
                    check(
                            !page.contains(Ground.MARK)
                                    && (asked || !page.contains(first.id().toString())),
                            route,
                            "shows it",
                            wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDisabledUserIsAStrangerAtOnce() throws Exception {
        ground.user("gone", EnumSet.allOf(Role.class), Ground.only(first));
        Visitor gone = new Visitor(port);
        assertThat(gone.signIn("gone", Ground.PASSWORD)).isEqualTo("/");
        gone.carries(tokens.make("gone", "matrix", Duration.ofDays(1)));
        assertThat(gone.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(gone.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(accounts.enable("another-administrator", "gone", false)).isEqualTo(Answer.DONE);
        isAStranger(gone);
        assertThat(new Visitor(port).signIn("gone", Ground.PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void whoseSessionHasExpiredIsAStranger() throws Exception {
        ground.user("late", EnumSet.allOf(Role.class), Ground.only(first));
        Visitor late = new Visitor(port);
        late.signIn("late", Ground.PASSWORD);
        assertThat(late.get("/tasks").statusCode()).isEqualTo(200);
        database.sql("""
                update security_session set last_access_time = last_access_time - 3600000,
                       expiry_time = expiry_time - 3600000 where principal_name = 'late'""").update();
        isAStranger(late);
    }

    private void isAStranger(Visitor visitor) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : matrix) {
            denied(visitor, route, Matrix.STRANGER, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private Map<Role, Visitor> signedIn(String begin) throws Exception {
        Map<Role, Visitor> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Visitor visitor = new Visitor(port);
            assertThat(visitor.signIn(begin + role.ordinal(), Ground.PASSWORD)).isEqualTo("/");
            visitor.carries(tokens.make(begin + role.ordinal(), "matrix", Duration.ofDays(1)));
            people.put(role, visitor);
        }
        return people;
    }

    private void denied(Visitor visitor, Route route, String who, List<String> wrong) throws Exception {
        if (!route.isFor(who)) {
            HttpResponse<String> answer = ask(visitor, route);
            String to = answer.headers().firstValue("Location").orElse("");
            check(isDenial(answer.statusCode(), to), route, who + " got " + answer.statusCode() + " " + to, wrong);
            check(!answer.body().contains(Ground.MARK), route, who + " was shown a member", wrong);
        }
    }

    private HttpResponse<String> ask(Visitor visitor, Route route) throws Exception {
        return ask(visitor, route, Map.of());
    }

    private HttpResponse<String> ask(Visitor visitor, Route route, Map<String, String> form) throws Exception {
        String path = Routes.concrete(route.path(), ids);
        return switch (route.method()) {
            case "POST" -> visitor.post(path, form);
            case "PUT" -> visitor.put(path, "");
            default -> visitor.get(path);
        };
    }

    private static boolean isDenial(int status, String to) {
        return status == 401 || status == 403 || status == 404 || status == 302 && to.matches(".*/login(\\?out)?");
    }

    private static boolean endsOrBeginsASession(Route route) {
        return Set.of("POST /login", "POST /logout", "ANY /error").contains(route.key());
    }

    private static void check(boolean right, Route route, String what, List<String> wrong) {
        if (!right) {
            wrong.add(route.key() + ": " + what);
        }
    }
}
