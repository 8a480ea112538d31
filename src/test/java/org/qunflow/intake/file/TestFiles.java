package org.qunflow.intake.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.qunflow.shared.DayShift;

/** Files written by a test and read as an import reads them. */
final class TestFiles {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final SourceFile.Limits LIMITS = new SourceFile.Limits(64 << 20, 512 << 20);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private TestFiles() {}

    static SourceFile text(Path folder, FileKind kind, String content) {
        return bytes(folder, kind, content.getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile bytes(Path folder, FileKind kind, byte[] content) {
        try {
            Path file = Files.createTempFile(folder, "input", ".txt");
            return of(Files.write(file, content), kind);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static SourceFile of(Path file, FileKind kind) {
        return new SourceFile(file, kind, new DayShift(SHANGHAI, 0), NOW, LIMITS);
    }

    static Batch read(SourceFile file) {
        try (Entries entries = open(file)) {
            return entries.next(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entries open(SourceFile file) throws IOException {
        file.survey();
        return file.entries();
    }
}
