package org.qunflow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as a page. */
final class Report {
    private static final double JOURNEY_GOAL = 3;
    private static final double FACTS_GOAL = 0.5;

    private final List<String> lines = new ArrayList<>();

    Report(String head) {
        lines.add(head);
    }

    void journeys(Journeys plain, Journeys twoCallers, Journeys bulk) {
        List<Journeys> all = List.of(plain, twoCallers, bulk);
        lines.add("| Per member, median | " + plain.name() + " | " + twoCallers.name() + " | " + bulk.name() + " |");
        lines.add("|---|---:|---:|---:|");
        row("Members/s, whole journey", "%.0f", all, Journeys::membersPerSecond);
        for (Journeys.Step step : Journeys.Step.values()) {
            row("– " + step.words, "%.0f", all, journeys -> journeys.membersPerSecond(step));
        }
        row("Statements", "%.1f", all, Journeys::statements);
        row("Transactions", "%.2f", all, Journeys::transactions);
        row("WAL, KiB", "%.1f", all, journeys -> journeys.walBytes() / 1024);
        lines.add("");
        double ratio = bulk.membersPerSecond() / plain.membersPerSecond();
        lines.add("**b/a = %s** (goal ≥ 3: %s); against (a) with two callers at once %s."
                .formatted(
                        number("%.2f", ratio),
                        verdict(ratio >= JOURNEY_GOAL),
                        number("%.2f", bulk.membersPerSecond() / twoCallers.membersPerSecond())));
        lines.add("");
    }

    void facts(Ingestion ingestion) {
        double share = ingestion.appendedPerSecond() / ingestion.copiedPerSecond();
        lines.add("| Facts, median | rows/s |");
        lines.add("|---|---:|");
        lines.add("| raw COPY of all rows in one statement | " + number("%,.0f", ingestion.copiedPerSecond()) + " |");
        lines.add("| `Facts.append`, batches of 20,000 | " + number("%,.0f", ingestion.appendedPerSecond()) + " |");
        lines.add("| folding into day counters, afterwards | " + number("%,.0f", ingestion.foldedPerSecond()) + " |");
        lines.add("");
        lines.add("**Append / COPY = %s %%** (goal ≥ 50 %%: %s)."
                .formatted(number("%.0f", share * 100), verdict(share >= FACTS_GOAL)));
    }

    private void row(String label, String format, List<Journeys> all, ToDoubleFunction<Journeys> value) {
        StringBuilder row = new StringBuilder("| ").append(label).append(" |");
        all.forEach(journeys -> row.append(' ')
                .append(number(format, value.applyAsDouble(journeys)))
                .append(" |"));
        lines.add(row.toString());
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "MISSED";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
