package org.qunflow.intake.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.DayShift;

/**
 * A file to import. It is told by its content, not by its name, whether it is a workbook or text.
 *
 * @param shift how the recorded past of the community was moved; moments without an offset are in its zone
 * @param now real time: what happens more than a day later is rejected; into a moved community nothing later goes
 */
public record SourceFile(Path path, FileKind kind, DayShift shift, Instant now, Limits limits) {
    public static final String DEFAULT_SOURCE = "import";
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** How large a file may be, packed and unpacked, in bytes. */
    public record Limits(long packed, long unpacked) {}

    /** Walks through the whole file once; throws FileRefused, naming the place, if it cannot be read to its end. */
    public Survey survey() throws IOException {
        long bytes = Files.size(path);
        refuseBySize(bytes);
        if (isWorkbook()) {
            new XlsxCheck(limits.unpacked()).check(path);
        }
        try (Lines lines = lines()) {
            Optional<Header> header = header(lines);
            long count = 0;
            while (lines.next().isPresent()) {
                count++;
            }
            if (count == 0) {
                throw new FileRefused("intake.refused.noLines");
            }
            return new Survey(Sha256.of(path), bytes, count, notes(header));
        }
    }

    /** Opens the file for reading its entries; survey comes first. */
    public Entries entries() throws IOException {
        Lines lines = lines();
        try {
            return new Entries(lines, reading(lines));
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private void refuseBySize(long bytes) {
        if (bytes == 0) {
            throw new FileRefused("intake.refused.empty");
        }
        if (bytes > limits.packed()) {
            throw new FileRefused("intake.refused.size", bytes >> 20, limits.packed() >> 20);
        }
    }

    private Reading reading(Lines lines) throws IOException {
        Moments moments = new Moments(shift, EARLIEST, shift.days() == 0 ? now.plus(Duration.ofDays(1)) : now);
        if (kind == FileKind.CDNOW) {
            return new CdnowReading(moments);
        }
        Header header = header(lines).orElseThrow();
        return kind == FileKind.MEMBERS ? new MembersReading(header, moments) : new DeedsReading(kind, header, moments);
    }

    private Optional<Header> header(Lines lines) throws IOException {
        if (kind.isPreset()) {
            return Optional.empty();
        }
        Line first = lines.next().orElseThrow(() -> new FileRefused("intake.refused.noLines"));
        return Optional.of(Header.of(first, kind.columns()));
    }

    private static List<Sentence> notes(Optional<Header> header) {
        List<Sentence> notes = new ArrayList<>();
        header.map(Header::unused)
                .filter(unused -> !unused.isEmpty())
                .ifPresent(unused -> notes.add(Sentence.of("intake.note.unusedColumns", String.join(", ", unused))));
        return notes;
    }

    private Lines lines() throws IOException {
        if (isWorkbook()) {
            if (kind.isPreset()) {
                throw new FileRefused("intake.refused.preset", 1);
            }
            return new XlsxLines(path);
        }
        String first = firstLine();
        if (kind == FileKind.CDNOW) {
            refuseUnlessCdnow(first);
            return new FixedLines(stream());
        }
        return new CsvLines(stream(), CsvLines.separator(first));
    }

    private static void refuseUnlessCdnow(String first) {
        if (!CdnowReading.fits(first)) {
            throw new FileRefused("intake.refused.preset", 1);
        }
    }

    private String firstLine() throws IOException {
        try (BufferedReader reader = new BufferedReader(new StrictReader(stream()))) {
            String line = reader.readLine();
            while (line != null && line.isBlank()) {
                line = reader.readLine();
            }
            return line == null ? "" : line;
        }
    }

    private boolean isWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(8);
            if (start.length == 8 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf) {
                throw new FileRefused("intake.refused.oldWorkbook");
            }
            return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private InputStream stream() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }
}
