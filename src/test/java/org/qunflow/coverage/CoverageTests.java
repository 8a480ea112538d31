package org.qunflow.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code -Dqunflow.coverage=write} writes the page anew. */
class CoverageTests {
    private static final Path PAGE = Path.of("src", "docs", "handbook", "coverage.md");
    private static final Path CHECKLIST = Path.of("src", "docs", "coverage.csv");
    private static final int ROWS = 101;
    /** Parts of the checklist of which no row may be open any more. */
    private static final Set<Integer> DONE = Set.of(1);

    private final Coverage coverage = Coverage.read();
    private final List<Row> rows = rows();

    private record Row(String id, int part, String subject) {
        /** Such a row is no mechanism: a sentence in the handbook answers it. */
        boolean isPositioning() {
            return subject.endsWith("(positioning)");
        }
    }

    @Test
    void theChecklistHasEveryRowOnceAndNobodyNamesAnother() {
        assertThat(rows)
                .extracting(Row::id)
                .doesNotHaveDuplicates()
                .hasSize(ROWS)
                .containsAll(coverage.ids());
    }

    @Test
    void thePageSaysWhereEveryRowLivesAndWhichTestShowsIt() throws IOException {
        if ("write".equals(System.getProperty("qunflow.coverage"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("Write it anew: mvn test -Dtest=CoverageTests -Dqunflow.coverage=write")
                .isEqualTo(page());
    }

    @Test
    void noRowOfAFinishedPartIsOpen() {
        assertThat(rows.stream().filter(row -> DONE.contains(row.part())).filter(this::isOpen))
                .isEmpty();
    }

    private boolean isOpen(Row row) {
        if (row.isPositioning()) {
            return coverage.sentences(row.id()).size() < 2;
        }
        return coverage.places(row.id()).isEmpty() || coverage.tests(row.id()).isEmpty();
    }

    private String page() {
        long shown = rows.stream().filter(row -> !isOpen(row)).count();
        return """
                # Coverage of the checklist

                Every mechanism of the domain by its stable id: where it lives (models, forms, migrations that name the id) and which
                tests show it. A row without both is open. Written by `mvn test -Dtest=CoverageTests -Dqunflow.coverage=write`.

                %d of %d rows are shown.

                | Id | Mechanism | Lives in | Shown by |
                |---|---|---|---|
                """.formatted(shown, ROWS) + rows.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Row row) {
        if (row.isPositioning()) {
            String where = isOpen(row) ? "**open**" : "a sentence in the handbook";
            return "| %s | %s | %s | |%n"
                    .formatted(row.id(), row.subject(), where)
                    .replace(System.lineSeparator(), "\n");
        }
        String tests = isOpen(row) ? "**open** " + list(coverage.tests(row.id())) : list(coverage.tests(row.id()));
        return "| %s | %s | %s | %s |\n"
                .formatted(row.id(), row.subject(), list(coverage.places(row.id())), tests.strip());
    }

    private static String list(SortedSet<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(CHECKLIST).stream()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Row(cells[0], Integer.parseInt(cells[1]), cells[2].replace("\"", "")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
