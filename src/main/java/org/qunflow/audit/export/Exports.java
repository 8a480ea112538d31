package org.qunflow.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.qunflow.community.Community;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;

/** Makes files; each is written down before anybody gets it. */
@Component
class Exports {
    private final ExportLog log;

    Exports(ExportLog log) {
        this.log = log;
    }

    /** The order must have no problem. Whoever asks deletes the file. */
    Taken take(Community community, Order order, Exportable wanted) throws IOException {
        Path file = Files.createTempFile("qunflow-export-", ".tmp");
        try {
            Taken taken = written(file, order, wanted);
            log.write(community, wanted, order, taken);
            return taken;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Taken written(Path file, Order order, Exportable wanted) throws IOException {
        MessageDigest digest = sha256();
        long rows;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
                Sheet sheet = order.wanted().orElseThrow().sheet(out)) {
            rows = wanted.write(sheet, order.rows());
        }
        return new Taken(Ids.next().toString(), file, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
