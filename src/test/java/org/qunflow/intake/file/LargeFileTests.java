package org.qunflow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunflow.shared.DayShift;

@Tag("slow")
class LargeFileTests {
    private static final long SIZE = Long.getLong("qunflow.test.large-mib", 200) << 20;
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void aLargeFileIsReadInConstantMemory() throws IOException {
        Path large = write(folder.resolve("large.csv"));
        SourceFile file = new SourceFile(
                large,
                FileKind.ORDERS,
                new DayShift(TestFiles.SHANGHAI, 0),
                Instant.parse("2026-06-01T00:00:00Z"),
                new SourceFile.Limits(4096 * MIB, MIB));
        long lines = file.survey().lines();
        long before = used();
        long most = 0;
        long read = 0;
        try (Entries entries = file.entries()) {
            for (Batch batch = entries.next(5000); !batch.isEmpty(); batch = entries.next(5000)) {
                read += batch.lines();
                most = read % 500_000 == 0 ? Math.max(most, used()) : most;
            }
        }
        assertThat(read).isEqualTo(lines);
        assertThat((most - before) / MIB).as("MiB held while reading").isLessThan(48);
    }

    private static Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("external_id,order_id,ordered_at,amount,quantity\n");
            long written = 0;
            for (long i = 0; written < SIZE; i++) {
                String line = "member-" + i % 100_000 + ",order-" + i + ",2026-03-01 10:00,129.90,2\n";
                out.write(line);
                written += line.length();
            }
        }
        return file;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
