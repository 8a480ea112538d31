package org.qunflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.qunflow.database.DataHome;
import org.qunflow.intake.file.FileRefused;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The folder where files lie until they are imported; names are our own, never the sender's. */
@Component
class Spool {
    private final Path folder;

    Spool(ImportSettings settings, Environment environment) {
        this.folder = folder(settings, environment).toAbsolutePath().normalize();
    }

    private static Path folder(ImportSettings settings, Environment environment) {
        return settings.spool().isBlank()
                ? DataHome.of(environment)
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "qunflow"))
                        .resolve("spool")
                : Path.of(settings.spool());
    }

    /** Streams a file into the folder; throws FileRefused, keeping nothing, when it is larger than the limit. */
    Path keep(InputStream in, long limit) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(UUID.randomUUID() + ".import");
        try {
            copy(in, file, limit);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream in, Path file, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                written += count;
                if (written > limit) {
                    throw new FileRefused("intake.refused.size", ">" + (limit >> 20), limit >> 20);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** Removes a file if it lies in the folder; files of the command line are the reader's own. */
    void drop(Path file) {
        if (!file.toAbsolutePath().normalize().startsWith(folder)) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
