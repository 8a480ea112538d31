package org.qunflow.audit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.audit.search.Choices;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.qunflow.journal.JournalSearch.Tally;
import org.springframework.stereotype.Component;

/** The plans by which members of a process were moved to another version: what people did to each, and how many it moved. */
@Component
class Moves {
    private static final int MOST = 1_000;
    private static final String OF_PLANS = "sop.Migration";
    private static final String MOVED = "engine.InstanceMigrated";

    private final JournalSearch journal;
    private final Choices choices;

    Moves(JournalSearch journal, Choices choices) {
        this.journal = journal;
        this.choices = choices;
    }

    /** What somebody did to a plan. */
    record Act(String what, String by, Instant at, long entry) {}

    /**
     * One plan.
     *
     * @param reason empty if nothing was written down about the plan itself in the period
     * @param members how many it moved in the period
     * @param acts the first one first
     */
    record Row(String plan, String from, String to, String reason, long members, List<Act> acts) {}

    /** In the order in which members were moved, or something was done to the plan, last. */
    List<Row> of(Community community, String process, Period period) {
        JournalFilter all = period.entries(community, process);
        Map<String, Tally> moved =
                journal.tally(all.ofKind(MOVED), List.of("migration", "fromVersion", "toVersion"), MOST).stream()
                        .collect(Collectors.toMap(t -> t.said().get(0), Function.identity(), (one, other) -> one));
        Map<String, List<JournalLine>> plans = plans(community, all);
        return Stream.concat(plans.keySet().stream(), moved.keySet().stream())
                .distinct()
                .map(plan -> row(plan, plans.getOrDefault(plan, List.of()), moved.get(plan)))
                .toList();
    }

    private Map<String, List<JournalLine>> plans(Community community, JournalFilter all) {
        List<String> kinds = journal.kinds(JournalFilter.in(community.id())).stream()
                .filter(kind -> kind.startsWith(OF_PLANS))
                .toList();
        Map<String, List<JournalLine>> plans = new LinkedHashMap<>();
        journal.each(all.ofKinds(kinds), MOST, line -> plans.computeIfAbsent(line.subjectId(), p -> new ArrayList<>())
                .add(0, line));
        return plans;
    }

    private Row row(String plan, List<JournalLine> lines, Tally moved) {
        Function<String, String> said =
                field -> lines.isEmpty() ? "" : lines.get(0).data().path(field).asText("");
        return new Row(
                plan,
                moved == null ? said.apply("fromVersion") : moved.said().get(1),
                moved == null ? said.apply("toVersion") : moved.said().get(2),
                said.apply("reason"),
                moved == null ? 0 : moved.entries(),
                lines.stream().map(this::act).toList());
    }

    private Act act(JournalLine line) {
        return new Act(choices.kindName(line.kind()), line.actor(), line.at(), line.id());
    }
}
