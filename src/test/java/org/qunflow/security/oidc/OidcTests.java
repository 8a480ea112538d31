package org.qunflow.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.Visitor;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OidcTests {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void company(DynamicPropertyRegistry properties) {
        String issuer = IdentityProvider.start();
        String registration = "spring.security.oauth2.client.registration.company.";
        properties.add(registration + "client-id", () -> IdentityProvider.CLIENT);
        properties.add(registration + "client-secret", () -> IdentityProvider.CLIENT_SECRET);
        properties.add(registration + "client-name", () -> "Tea Company");
        properties.add(registration + "scope", () -> "openid,profile");
        properties.add("spring.security.oauth2.client.provider.company.issuer-uri", () -> issuer);
        properties.add("qunflow.oidc.roles.[qunflow-leads]", () -> "LEAD");
        properties.add("qunflow.oidc.roles.[qunflow-admins]", () -> "ADMIN");
        properties.add("qunflow.oidc.roles.[robots]", () -> "INTEGRATION");
    }

    @BeforeEach
    void nobodyButMeiOfTheCompany() {
        database.sql("delete from security_session").update();
        database.sql("delete from security_user").update();
        IdentityProvider.PEOPLE.clear();
        says("mei", "mei.lin@tea.example", "staff", "qunflow-leads");
    }

    @Test
    void aNewcomerGetsAnAccountWithTheRolesOfTheClaim() throws Exception {
        Visitor mei = visitor();
        assertThat(signIn(mei, "mei")).isEqualTo("/");

        assertThat(mei.get("/account").statusCode()).isEqualTo(200);
        assertThat(mei.get("/users").statusCode()).isEqualTo(403);
        assertThat(users.find("mei.lin").orElseThrow()).satisfies(user -> {
            assertThat(user.displayName()).isEqualTo("Name of mei");
            assertThat(user.roleSet()).containsExactly(Role.LEAD);
            assertThat(user.passwordHash()).isEqualTo("{none}");
        });
        assertThat(accounts.reach("mei.lin")).isEqualTo(Reach.NOWHERE);
        assertThat(journal("mei.lin")).containsSubsequence("security.UserCreated", "security.SignedIn");
        assertThat(kept()).noneMatch(attribute -> attribute.contains("Tea Company") || attribute.contains("eyJ"));
    }

    @Test
    void rolesFollowTheProviderAtEverySignInAndEarlierSessionsEnd() throws Exception {
        Visitor before = visitor();
        signIn(before, "mei");
        Visitor same = visitor();
        signIn(same, "mei");
        assertThat(before.get("/account").statusCode()).isEqualTo(200);

        says("mei", "other-name", "qunflow-admins");
        Visitor after = visitor();
        assertThat(signIn(after, "mei")).isEqualTo("/");
        assertThat(users.all()).hasSize(1);
        assertThat(users.find("mei.lin").orElseThrow().roleSet()).containsExactly(Role.ADMIN);
        assertThat(after.get("/users").statusCode()).isEqualTo(200);
        assertThat(before.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHoldsNoRoleOfOursIsRefused() throws Exception {
        says("mei", "mei", "staff", "robots");
        assertThat(signIn(visitor(), "mei")).isEqualTo("/login?refused=role");
        assertThat(users.all()).isEmpty();
    }

    @Test
    void aLockedUserIsRefusedAndSignedOutAtOnce() throws Exception {
        Visitor mei = visitor();
        signIn(mei, "mei");
        accounts.enable("root", "mei.lin", false);
        assertThat(mei.get("/account").statusCode()).isEqualTo(302);
        Visitor again = visitor();
        assertThat(signIn(again, "mei")).isEqualTo("/login?refused=disabled");
        assertThat(again.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyTakesAnAccountOverByHavingItsName() throws Exception {
        users.open("mei.lin", "Another Mei", "correct horse battery", Set.of(Role.ADMIN), Reach.EVERYWHERE);
        assertThat(signIn(visitor(), "mei")).isEqualTo("/login?refused=taken");
        assertThat(users.find("mei.lin").orElseThrow().displayName()).isEqualTo("Another Mei");
    }

    @Test
    void withoutANameThereIsNoAccount() throws Exception {
        says("mei", "林", "qunflow-leads");
        assertThat(signIn(visitor(), "mei")).isEqualTo("/login?refused=name");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        Visitor mei = visitor();
        assertThat(to(mei.get("/login/oauth2/code/company?code=x&state=y"))).isEqualTo("/login?refused=failed");
        assertThat(mei.get("/login?refused=failed").body()).contains("alert-danger");
        assertThat(mei.get("/login?refused=else").body()).doesNotContain("alert-danger");
    }

    @Test
    void theLoginPageOffersItBesideThePassword() throws Exception {
        assertThat(visitor().get("/login").body())
                .contains("Tea Company")
                .contains("/oauth2/authorization/company")
                .contains("name=\"password\"");
    }

    private static void says(String person, String name, String... roles) {
        IdentityProvider.PEOPLE.put(
                person, Map.of("preferred_username", name, "name", "Name of " + person, "roles", List.of(roles)));
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }

    /** Through the provider and back; where the browser is sent in the end. */
    private String signIn(Visitor visitor, String person) throws Exception {
        String provider = visitor.get("/oauth2/authorization/company")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return to(visitor.get(to(atProvider(provider, person))));
    }

    private static HttpResponse<String> atProvider(String address, String person)
            throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header(IdentityProvider.PERSON, person)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer;
    }

    private String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace("http://127.0.0.1:" + port, "");
    }

    private List<String> kept() {
        return database.sql("select encode(attribute_bytes, 'escape') from security_session_attributes")
                .query(String.class)
                .list();
    }

    private List<String> journal(String username) {
        return database.sql("select kind from journal_entry where subject_id = ? order by id")
                .param(username)
                .query(String.class)
                .list();
    }
}
