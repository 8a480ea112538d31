package org.qunflow.intake.command;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.qunflow.database.DataHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The token of this server's life by which the command line of the same machine and user may hand over files. */
@Component
@ConditionalOnWebApplication
public class ServerPass {
    static final String HEADER = "X-Qunflow-Token";
    private static final Logger LOG = LoggerFactory.getLogger(ServerPass.class);

    private final Optional<Path> home;
    private final String token = random();
    private volatile ServerFile written;

    ServerPass(Environment environment) {
        this.home = DataHome.of(environment);
    }

    /** True if the request comes from this machine and knows the token. */
    public boolean lets(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && isLocal(request.getRemoteAddr()) && same(given, token);
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            home.ifPresent(folder -> write(folder, event.getWebServer().getPort()));
        }
    }

    private void write(Path folder, int port) {
        try {
            written = new ServerFile(port, token);
            written.write(folder);
        } catch (IOException e) {
            LOG.warn("The command line cannot hand over files to this server: {}", e.toString());
        }
    }

    @EventListener(ContextClosedEvent.class)
    void remove() throws IOException {
        if (written != null) {
            written.remove(home.orElseThrow());
        }
    }

    private static boolean isLocal(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
