package org.qunflow.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.DayShift;

/**
 * A file to import.
 *
 * @param shift how the recorded past of the community was moved; moments without an offset are in its zone
 * @param now real time: what happens more than a day later is rejected; into a moved community nothing later goes
 * @param layout how its table lies, as far as that is known
 */
public record SourceFile(Path path, FileKind kind, DayShift shift, Instant now, Limits limits, Layout layout) {
    public static final String DEFAULT_SOURCE = "import";
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** A file in UTF-8 whose headings name its fields. */
    public SourceFile(Path path, FileKind kind, DayShift shift, Instant now, Limits limits) {
        this(path, kind, shift, now, limits, Layout.AS_NAMED);
    }

    /** How large a file may be, packed and unpacked, in bytes. */
    public record Limits(long packed, long unpacked) {}

    public SourceFile with(Layout other) {
        return new SourceFile(path, kind, shift, now, limits, other);
    }

    /** Walks through the whole file once; throws FileRefused, naming the place, if it cannot be read to its end. */
    public Survey survey() throws IOException {
        long bytes = refuseUnlessSafe();
        try (Lines lines = opening().lines()) {
            Optional<Header> header = header(lines);
            long count = rest(lines);
            return new Survey(Sha256.of(path), bytes, count, notes(header), found(header));
        }
    }

    /** The same walk where the headings may say anything; looks at the first lines. */
    public Peek check(int most) throws IOException {
        refuseUnlessSafe();
        try (Lines lines = opening().lines()) {
            lines.next();
            rest(lines);
        }
        return peek(most);
    }

    /** The first lines of a file that was checked before. */
    public Peek peek(int most) throws IOException {
        List<Line> first = new ArrayList<>();
        try (Lines lines = opening().lines()) {
            Line headings = first(lines);
            Optional<Line> next = lines.next();
            while (next.isPresent() && first.size() < most) {
                first.add(next.get());
                next = lines.next();
            }
            return new Peek(headings.cells(), first, opening().isWorkbook());
        }
    }

    /** The encoding that fits. */
    public Encoding encoding() throws IOException {
        return opening().isWorkbook() ? Encoding.UTF_8 : Encoding.of(path);
    }

    /** Opens the file for reading its entries; survey comes first. */
    public Entries entries() throws IOException {
        Lines lines = opening().lines();
        try {
            return new Entries(lines, reading(lines));
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private long refuseUnlessSafe() throws IOException {
        long bytes = Files.size(path);
        if (bytes == 0) {
            throw new FileRefused("intake.refused.empty");
        }
        if (bytes > limits.packed()) {
            throw new FileRefused("intake.refused.size", bytes >> 20, limits.packed() >> 20);
        }
        if (opening().isWorkbook()) {
            new XlsxCheck(limits.unpacked()).check(path);
        }
        return bytes;
    }

    private static long rest(Lines lines) throws IOException {
        long count = 0;
        while (lines.next().isPresent()) {
            count++;
        }
        if (count == 0) {
            throw new FileRefused("intake.refused.noLines");
        }
        return count;
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
        return kind.isPreset()
                ? Optional.empty()
                : Optional.of(Header.of(first(lines), kind.columns(), layout.fields()));
    }

    private static Line first(Lines lines) throws IOException {
        return lines.next().orElseThrow(() -> new FileRefused("intake.refused.noLines"));
    }

    private static List<Sentence> notes(Optional<Header> header) {
        return header.map(Header::unused).filter(unused -> !unused.isEmpty()).stream()
                .map(unused -> Sentence.of("intake.note.unusedColumns", String.join(", ", unused)))
                .toList();
    }

    private Layout found(Optional<Header> header) throws IOException {
        return header.isEmpty() ? layout : layout.found(opening().separator(), header.get());
    }

    private Opening opening() {
        return new Opening(path, kind, layout.encoding());
    }
}
