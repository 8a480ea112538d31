package org.qunflow.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants to take away: in which form, how much of it, and why.
 *
 * @param reason is kept in the journal
 * @param most at most so many entries, the newest
 */
public record Order(String format, String reason, String most) {
    static final int MOST = 10_000;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    public Order {
        format = format == null ? Format.CSV.name() : format.strip().toUpperCase(Locale.ROOT);
        reason = reason == null ? "" : reason.strip();
        most = most == null ? "1000" : most.strip();
    }

    /** What a file can be. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        Sheet sheet(OutputStream out) throws IOException {
            return this == CSV ? new CsvSheet(out) : new XlsxSheet(out);
        }

        String file(String id) {
            return "qunflow-" + id + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why this is not done: a key of a sentence, or empty. */
    Optional<String> problem() {
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return Optional.of("auditor.export.problem.reason");
        }
        if (rows() < 1 || rows() > MOST) {
            return Optional.of("auditor.export.problem.most");
        }
        return wanted().isEmpty() ? Optional.of("auditor.export.problem.format") : Optional.empty();
    }

    /** 0 for what is no number. */
    int rows() {
        return most.matches("\\d{1,9}") ? Integer.parseInt(most) : 0;
    }

    Optional<Format> wanted() {
        return Stream.of(Format.values()).filter(f -> f.name().equals(format)).findFirst();
    }
}
