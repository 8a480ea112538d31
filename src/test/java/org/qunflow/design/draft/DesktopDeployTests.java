package org.qunflow.design.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.Models;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Users;
import org.qunflow.security.token.Tokens;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The requests of Camunda Modeler on the desktop, byte for byte, against the real server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DesktopDeployTests {
    private static final String BOUNDARY = "----WebKitFormBoundaryk3Jm0dUq7WcN1xYz";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Tokens tokens;

    @Autowired
    Drafts drafts;

    @Autowired
    Models models;

    private final HttpClient http = HttpClient.newHttpClient();
    private String lead;
    private String token;

    @BeforeEach
    void aLeadWithAToken() {
        lead = "desk-" + UUID.randomUUID().toString().substring(0, 8);
        users.open(lead, "Lea", "correct horse battery", Set.of(Role.LEAD), Reach.EVERYWHERE);
        token = tokens.make(lead, "modeler", Duration.ofDays(1));
    }

    @Test
    void theModelArrivesAsADraftAndADeployAgainAsItsNextVersion() throws Exception {
        assertThat(get("/version", token).body()).isEqualTo("{\"version\":\"7.24.0\"}");
        assertThat(get("/deployment?maxResults=0", token).body()).isEqualTo("[]");
        String file = lead + ".bpmn";
        HttpResponse<String> answer = deploy(file, "甲", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        UUID id = UUID.fromString(
                new ObjectMapper().readTree(answer.body()).path("id").asText());
        Draft draft = drafts.find(id).orElseThrow();
        assertThat(draft.file()).isEqualTo(file);
        assertThat(draft.createdBy()).isEqualTo(lead);
        assertThat(drafts.content(draft).orElseThrow()).contains("name=\"甲\"");
        assertThat(models.find(file)).isEmpty();
        assertThat(deploy(file, "乙", token).body()).contains(id.toString());
        assertThat(drafts.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(drafts.content(drafts.find(id).orElseThrow()).orElseThrow()).contains("name=\"乙\"");
    }

    @Test
    void whatIsNoModelIsRefusedInWordsThatTheModelerShows() throws Exception {
        HttpResponse<String> answer = deploy("My Process.bpmn", "甲", token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
                .startsWith("“My Process.bpmn” was not taken");
    }

    @Test
    void withoutAValidTokenOfALeadNothingIsTaken() throws Exception {
        assertThat(deploy("x.bpmn", "甲", "qf-nothing").statusCode()).isEqualTo(401);
        users.openWithoutPassword(lead + "-crm", "CRM", Set.of(Role.INTEGRATION), Reach.EVERYWHERE);
        String other = tokens.make(lead + "-crm", "crm", Duration.ofDays(1));
        assertThat(deploy("x.bpmn", "甲", other).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path, String secret) throws Exception {
        return http.send(
                request(path, secret).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> deploy(String file, String name, String secret) throws Exception {
        String recorded = new ClassPathResource("design/desktop-deploy.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .replace("FILE", file)
                .replace("NAME", name);
        return http.send(
                request("/deployment/create", secret)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(recorded, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String secret) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/engine-rest" + path))
                .header("Accept", "application/json")
                .header("Origin", "file://")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + secret);
    }
}
