package org.qunflow.intake.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Sentence;

/** The server that holds the folder: takes a file over and tells how its import stands. Never leaves this machine. */
final class RunningServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOOR = "/intake/handover";
    private static final int UNPROCESSABLE = 422;

    private final ServerFile server;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private RunningServer(ServerFile server) {
        this.server = server;
    }

    /** The server of that folder, if it answers. */
    static Optional<RunningServer> of(Path home) {
        return ServerFile.read(home).map(RunningServer::new).filter(RunningServer::answers);
    }

    int port() {
        return server.port();
    }

    private boolean answers() {
        try {
            return send(request("").timeout(Duration.ofSeconds(10)).GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Hands the file over; gives the path under which the server tells about it. Throws FileRefused. */
    String handOver(HandedIn about, Path file) throws IOException {
        HttpResponse<String> answer = send(request("?" + query(about))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() == UNPROCESSABLE) {
            Sentence why = JSON.treeToValue(body.get("why"), Sentence.class);
            throw new FileRefused(why.key(), why.arguments().toArray());
        }
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return body.get("path").asText();
    }

    Standing standing(String path) throws IOException {
        HttpResponse<String> answer =
                send(request(path).timeout(Duration.ofSeconds(30)).GET());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return JSON.readValue(answer.body(), Standing.class);
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + DOOR + rest))
                .header(ServerPass.HEADER, server.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String query(HandedIn about) {
        return Map.of(
                        "community", about.community(),
                        "kind", about.kind().name(),
                        "currency", about.currency(),
                        "zone", about.zone(),
                        "history", Boolean.toString(about.history()),
                        "fileName", about.fileName())
                .entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
