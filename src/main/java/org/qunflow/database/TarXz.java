package org.qunflow.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the server's archive; the folder appears whole or not at all, also when two starts unpack at once. */
final class TarXz {

    private static final String DRAFT = "unpacking";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private TarXz() {}

    static void unpack(byte[] archive, Path folder) throws IOException {
        sweep(folder.getParent());
        Path draft = Files.createTempDirectory(folder.getParent(), DRAFT);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
        }
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(draft);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void sweep(Path shelf) throws IOException {
        long abandoned = Clock.systemUTC().millis() - ABANDONED.toMillis();
        try (Stream<Path> drafts = Files.list(shelf)) {
            for (Path draft : drafts.filter(
                            path -> path.getFileName().toString().startsWith(DRAFT))
                    .toList()) {
                if (Files.getLastModifiedTime(draft).toMillis() < abandoned) {
                    Folders.delete(draft);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        Path target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }
}
