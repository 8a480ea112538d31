package org.qunflow.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.qunflow.audit.search.Question;
import org.qunflow.audit.search.Searches;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;

/** Makes files of what a question finds; each is written down before anybody gets it. */
@Component
class Exports {
    private final Searches searches;
    private final JournalFile files;
    private final ExportLog log;

    Exports(Searches searches, JournalFile files, ExportLog log) {
        this.searches = searches;
        this.files = files;
        this.log = log;
    }

    /** Question and order must have no problems. Whoever asks deletes the file. */
    Taken take(Community community, Question asked, Order order) throws IOException {
        Path file = Files.createTempFile("qunflow-export-", ".tmp");
        try {
            Taken taken = written(file, community, searches.filter(community, asked), order);
            log.write(community, asked, order, taken);
            return taken;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Taken written(Path file, Community community, JournalFilter filter, Order order) throws IOException {
        MessageDigest digest = sha256();
        long rows;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            rows = files.write(out, order.wanted().orElseThrow(), community, filter, order.rows());
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
