package org.qunflow.intake.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qunflow.QunflowApplication;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.database.KeptServer;
import org.qunflow.intake.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qunflow.database.data-dir=target/import-home")
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTests {
    private static final Path HOME = Path.of("target/import-home");
    private static final String MEMBERS = "external_id,arrived_at\nm-1,2026-03-01\nm-2,2026-03-01\n";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    Communities communities;

    @LocalServerPort
    int port;

    @Test
    void theRunningServerTakesTheFileOver(CapturedOutput output) throws IOException {
        assertThat(command(HOME, "Handed over", MEMBERS)).isZero();
        assertThat(output.getOut()).contains("port " + port).containsPattern("New +2");
        Community community = communities.named("Handed over").orElseThrow();
        assertThat(imports.newest(community.id(), 10)).singleElement().satisfies(i -> {
            assertThat(i.accepted()).isEqualTo(2);
            assertThat(i.startedBy()).isEqualTo(ImportCommand.OPERATOR);
            assertThat(i.path()).startsWithRaw(HOME.toAbsolutePath());
            await().untilAsserted(() -> assertThat(i.path()).doesNotExist());
        });
        assertThat(command(HOME, "Handed over", MEMBERS)).isZero();
        assertThat(output.getOut()).containsPattern("New +0").contains("was imported before");
    }

    @Test
    void rejectedLinesAndRefusedFilesShowInTheExitCode(CapturedOutput output) throws IOException {
        assertThat(command(HOME, "Codes", MEMBERS + "m-3,soon\n")).isEqualTo(1);
        assertThat(command(HOME, "Codes", "")).isEqualTo(2);
        assertThat(output.getOut()).contains("The file is empty.");
        assertThat(command(HOME, "Codes", "external_id\nm-1\n")).isEqualTo(2);
        assertThat(output.getOut()).contains("columns are missing in line 1: arrived_at");
        assertThat(ImportCommand.run(QunflowApplication.class, new String[] {"import"}))
                .isEqualTo(2);
        assertThat(output.getOut()).contains("Usage: ");
    }

    @Test
    void anotherCurrencyThanTheCommunitysIsRefused(CapturedOutput output) throws IOException {
        assertThat(command(HOME, "Yuan", MEMBERS)).isZero();
        assertThat(command(HOME, "Yuan", MEMBERS, "--currency", "USD")).isEqualTo(2);
        assertThat(output.getOut()).contains("Its amounts are in USD; the community counts in CNY.");
    }

    @Test
    void withoutAServerTheImportRunsInTheCommand(CapturedOutput output) throws IOException {
        assertThat(command(Files.createDirectory(folder.resolve("home")), "Alone", MEMBERS))
                .isZero();
        assertThat(output.getOut()).contains("No server is running").containsPattern("New +2");
        assertThat(communities.named("Alone"))
                .as("it has a database of its own")
                .isEmpty();
    }

    @Test
    void aFileThatIsHeldByAnotherRunIsLeftToItAfterAWhile(CapturedOutput output) throws Exception {
        Path home = Files.createDirectory(folder.resolve("held"));
        String[] kept = {"--qunflow.database.throw-away=false", "--qunflow.intake.lease=1s"};
        assertThat(command(home, "Held", MEMBERS, kept)).isZero();
        holdForever(home);
        assertThat(command(home, "Held", MEMBERS, kept)).isEqualTo(2);
        assertThat(output.getOut()).contains("waiting at most 6 s").contains("is being imported already");
    }

    private static void holdForever(Path home) throws Exception {
        try (KeptServer server = KeptServer.startAgain(home);
                Connection owner = server.asOwner("qunflow");
                Statement sql = owner.createStatement()) {
            sql.execute("""
                    update intake_import set state = 'RUNNING', finished_at = null, owner = 'another',
                      lease_until = 'infinity'""");
        }
    }

    @Test
    void theDoorOpensForNobodyWithoutTheToken() throws IOException, InterruptedException {
        assertThat(status("GET", null)).isEqualTo(403);
        assertThat(status("GET", "wrong")).isEqualTo(403);
        assertThat(status("POST", "wrong")).isEqualTo(403);
        assertThat(status("GET", ServerFile.read(HOME).orElseThrow().token())).isEqualTo(200);
    }

    @Test
    void onlyTheOwnerMayReadTheToken() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("server.json"))))
                .isEqualTo("rw-------");
        assertThat(ServerFile.read(HOME).orElseThrow().port()).isEqualTo(port);
    }

    private int status(String method, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/intake/handover"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header(ServerPass.HEADER, token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int command(Path home, String community, String content, String... more) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "members", ".csv"), content);
        List<String> words = new ArrayList<>(List.of("import", "--community", community, "--kind", "members"));
        words.addAll(List.of(more));
        words.add("--qunflow.database.data-dir=" + home);
        words.add(file.toString());
        assertThat(ImportCommand.handles(words.toArray(String[]::new))).isTrue();
        return ImportCommand.run(QunflowApplication.class, words.toArray(String[]::new));
    }
}
