package org.qunflow.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pictures: cookies, the token of the page, no following of redirects. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String server;
    private String token = "";
    private String secret;

    Visitor(int port) {
        this("http://localhost:" + port);
    }

    public Visitor(String server) {
        this(server, new CookieManager());
    }

    private Visitor(String server, CookieManager cookies) {
        this.server = server;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser, whom a proxy sends to another node. */
    Visitor at(int port) {
        return new Visitor("http://localhost:" + port, cookies);
    }

    /** Signs in through the form; the way that the answer sends the browser. */
    String signIn(String username, String password) throws IOException, InterruptedException {
        takeToken("/login");
        String to = post("/login", Map.of("username", username, "password", password))
                .headers()
                .firstValue("Location")
                .orElse("");
        if (!to.contains("/login")) {
            takeToken("/account");
        }
        return to.replace(server, "");
    }

    /** From now on also a program: it shows this where programs are let in. */
    void carries(String programsToken) {
        secret = programsToken;
    }

    void takeToken(String page) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get(page).body());
        token = found.find() ? found.group(1) : "";
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", "text/html,*/*").GET().build(), Visitor::body);
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("X-CSRF-TOKEN", token)
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (secret != null && path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + secret);
        }
        return request.header("User-Agent", "Firefox/140.0 (Linux)");
    }

    /** A stream has no end: only how it begins is of interest. */
    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo answer) {
        boolean endless = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless ? new Unread() : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /** Reads nothing and closes. */
    private static final class Unread implements HttpResponse.BodySubscriber<String> {
        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription stream) {
            stream.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {}

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onComplete() {}
    }
}
