package org.qunflow.design.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.Models;
import org.qunflow.engine.hostile.HostileModels;
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
        UUID id = idOf(answer);
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

    @Test
    void aHostileFormIsRefusedOrBecomesADraftWithFindings() throws Exception {
        int taken = 0;
        for (Map.Entry<String, byte[]> hostile : HostileModels.all().entrySet()) {
            if (hostile.getKey().endsWith(".form")) {
                HttpResponse<String> answer = send(hostile.getKey(), hostile.getValue());
                if (answer.statusCode() == 200) {
                    Draft draft = drafts.find(idOf(answer)).orElseThrow();
                    assertThat(drafts.check(draft)).as(hostile.getKey()).isNotEmpty();
                    taken++;
                } else {
                    assertThat(answer.statusCode()).as(hostile.getKey()).isEqualTo(400);
                }
                assertThat(models.find(hostile.getKey())).isEmpty();
            }
        }
        assertThat(taken).isGreaterThan(30);
    }

    private static UUID idOf(HttpResponse<String> answer) throws Exception {
        return UUID.fromString(
                new ObjectMapper().readTree(answer.body()).path("id").asText());
    }

    private HttpResponse<String> get(String path, String secret) throws Exception {
        return http.send(
                request(path, secret).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> deploy(String file, String name, String secret) throws Exception {
        return send(file, recorded().replace("NAME", name), secret);
    }

    private HttpResponse<String> send(String file, byte[] content) throws Exception {
        String recorded = recorded();
        int begin = recorded.indexOf("<?xml");
        int end = recorded.indexOf("\r\n--" + BOUNDARY, begin);
        String text = new String(content, StandardCharsets.UTF_8);
        return send(file, recorded.substring(0, begin) + text + recorded.substring(end), token);
    }

    private HttpResponse<String> send(String file, String body, String secret) throws Exception {
        return http.send(
                request("/deployment/create", secret)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace("FILE", file), StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String recorded() throws Exception {
        return new ClassPathResource("design/desktop-deploy.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }

    private HttpRequest.Builder request(String path, String secret) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/engine-rest" + path))
                .header("Accept", "application/json")
                .header("Origin", "file://")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + secret);
    }
}
