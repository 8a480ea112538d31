package org.qunflow.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Cuts a kept line into its cells again. */
public final class RawLine {

    private RawLine() {}

    /** The cells; one for a preset, and where the line was cut so that its quotation marks do not fit any more. */
    public static List<String> cells(String raw, Layout layout) {
        if (layout.headings().isEmpty()) {
            return List.of(raw);
        }
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(layout.separator()).get();
        try (CSVParser parser = CSVParser.parse(raw, format)) {
            boolean guarded = layout.headings().stream().anyMatch(Report::isOurs);
            return parser.stream().findFirst().map(record -> record.toList()).orElse(List.of()).stream()
                    .map(cell -> guarded ? Formulas.plain(cell) : cell)
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of(raw);
        }
    }

    /** What stands under headings that are not ours. */
    public static List<String> own(List<String> cells, List<String> headings) {
        return IntStream.range(0, cells.size())
                .filter(i -> i >= headings.size() || !Report.isOurs(headings.get(i)))
                .mapToObj(cells::get)
                .toList();
    }
}
