package org.qunflow.audit.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;
import org.qunflow.community.Community;
import org.qunflow.engine.Variants;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalSearch;
import org.qunflow.journal.JournalSearch.Tally;
import org.springframework.stereotype.Component;

/** What people did to journeys of a process by hand: moved, skipped, tried again, cancelled. */
@Component
class ByHand {
    private static final int MOST = 1_000;
    private static final String MOVED = "engine.MovedByHand";
    private static final String AGAIN = "engine.StepTriedAgain";
    private static final String RETRY = "RETRY";

    private final JournalSearch journal;
    private final Variants variants;
    private final Words words;

    ByHand(JournalSearch journal, Variants variants, Words words) {
        this.journal = journal;
        this.variants = variants;
        this.words = words;
    }

    private record Key(String kind, String act, String by) {}

    /**
     * What somebody did in one way.
     *
     * @param kind of the entries about it
     * @param act MOVE, SKIP, RETRY or CANCEL
     * @param steps how often at which step; empty where that was not written down
     */
    record Row(String kind, String act, String by, long count, Map<String, Long> steps) {}

    /** The most frequent first. */
    List<Row> of(Community community, String process, Period period) {
        JournalFilter filter = period.entries(community, process).ofKinds(List.of(MOVED, AGAIN));
        List<Tally> tallies = journal.tally(filter, List.of("kind", "act", "actor", "step"), MOST);
        Map<String, Variants.Element> elements = variants.elements(
                process,
                tallies.stream().map(ByHand::step).filter(Objects::nonNull).toList());
        return tallies.stream()
                .collect(Collectors.groupingBy(ByHand::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> row(e.getKey(), e.getValue(), elements))
                .sorted(Comparator.comparing(Row::count).reversed())
                .toList();
    }

    private static Key key(Tally tally) {
        String kind = tally.said().get(0);
        return new Key(
                kind,
                kind.equals(AGAIN) ? RETRY : tally.said().get(1),
                tally.said().get(2));
    }

    private static String step(Tally tally) {
        return tally.said().get(3);
    }

    private Row row(Key key, List<Tally> tallies, Map<String, Variants.Element> elements) {
        Map<String, Long> steps = new LinkedHashMap<>();
        tallies.stream()
                .filter(t -> step(t) != null)
                .forEach(t -> steps.merge(name(step(t), elements.get(step(t))), t.entries(), Long::sum));
        long count = tallies.stream().mapToLong(Tally::entries).sum();
        return new Row(key.kind(), key.act(), key.by(), count, steps);
    }

    private String name(String id, Variants.Element element) {
        return element == null ? id : words.name(element.zh(), element.en());
    }
}
