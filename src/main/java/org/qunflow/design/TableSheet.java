package org.qunflow.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.DecisionTable.Rule;
import org.qunflow.engine.DecisionTables.Count;
import org.qunflow.engine.DecisionTables.Version;

/**
 * One version of a decision table as its page shows it.
 *
 * @param versions all versions of the table, newest first
 * @param decided all decisions of this version
 * @param marked the rule that the reader comes for; empty if none was asked for or this version has no such rule
 */
record TableSheet(Version version, List<Version> versions, Count decided, List<Line> lines, Optional<Rule> marked) {

    /** A rule and how often it decided; share is of all decisions of the version, 0 to 100. */
    record Line(Rule rule, Count fired, int share) {}

    static TableSheet of(List<Version> versions, int number, Map<String, Count> fired, String marked) {
        Version version =
                versions.stream().filter(v -> v.version() == number).findFirst().orElseThrow();
        Count decided = fired.values().stream().reduce(Count.NEVER, Count::and);
        List<Line> lines = version.table().rules().stream()
                .map(r -> line(r, fired.getOrDefault(r.id(), Count.NEVER), decided))
                .toList();
        return new TableSheet(version, versions, decided, lines, version.table().rule(marked));
    }

    public boolean isNewest() {
        return version.version() == versions.get(0).version();
    }

    public boolean isMarked(Rule rule) {
        return marked.filter(rule::equals).isPresent();
    }

    /** Whether a rule says something of this kind, so that its sign is explained below the table. */
    public boolean asksFor(String sign) {
        return lines.stream()
                .flatMap(l -> l.rule().inputs().stream())
                .anyMatch(e -> sign.equals("-") ? e.equals(sign) || e.isEmpty() : e.contains(sign));
    }

    /** How many rules decided at least once. */
    public long used() {
        return lines.stream().filter(l -> l.fired().times() > 0).count();
    }

    private static Line line(Rule rule, Count fired, Count decided) {
        long whole = decided.times();
        return new Line(rule, fired, whole == 0 ? 0 : (int) Math.round(100.0 * fired.times() / whole));
    }
}
