package org.qunflow.audit.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qunflow.community.Community;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.journal.JournalFilter;
import org.qunflow.member.Members;
import org.springframework.stereotype.Component;

/** Turns a question into a filter of the journal. */
@Component
public class Searches {
    private static final int NAMESAKES = 50;
    private static final Pattern NAMELESS = Pattern.compile("[-0-9a-fA-F]+");

    private final Places places;
    private final Members members;
    private final ProcessHistory history;

    Searches(Places places, Members members, ProcessHistory history) {
        this.places = places;
        this.members = members;
        this.history = history;
    }

    /** The question must have no {@link Question#problem()}. */
    public JournalFilter filter(Community community, Question asked) {
        JournalFilter filter = places.of(community, asked);
        filter = with(filter, asked.subject(), (f, text) -> f.about(subjects(community, text)));
        filter = with(filter, asked.group(), JournalFilter::ofGroup);
        filter = with(filter, asked.instance(), (f, instance) -> ofInstance(f, community, instance));
        filter = with(filter, asked.actor(), JournalFilter::by);
        filter = with(filter, asked.kind(), JournalFilter::ofKind);
        filter = with(filter, asked.process(), JournalFilter::ofProcess);
        filter = with(filter, asked.act(), JournalFilter::byHand);
        filter = with(
                filter,
                asked.ruling(),
                (f, text) -> f.decidedBy(
                        asked.table().orElseThrow().group(1),
                        Integer.parseInt(asked.table().orElseThrow().group(2))));
        return between(filter, asked.firstDay(), asked.lastDay(), community.zone());
    }

    /** What was asked, as it may stand in the journal: members by their ids, never by their names. */
    public Map<String, String> withoutNames(Community community, Question asked) {
        Map<String, String> values = asked.values();
        values.computeIfPresent("subject", (field, text) -> {
            List<String> found = subjects(community, text);
            return found.size() > 1
                    ? String.join(" ", found.subList(1, found.size()))
                    : NAMELESS.matcher(text).matches() ? text : "?";
        });
        return values;
    }

    private interface Narrowing {
        JournalFilter apply(JournalFilter filter, String value);
    }

    private static JournalFilter with(JournalFilter filter, String value, Narrowing narrowing) {
        return value.isEmpty() ? filter : narrowing.apply(filter, value);
    }

    /** What is not known to the engine has no entries. */
    private JournalFilter ofInstance(JournalFilter filter, Community community, String instance) {
        return history.businessKey(community.id(), instance)
                .map(key -> filter.ofInstance(instance, key))
                .orElseGet(() -> filter.about(List.of()));
    }

    /** Whatever has this very id, and members who are called so. */
    private List<String> subjects(Community community, String text) {
        return Stream.concat(
                        Stream.of(text),
                        members.search(community.id(), text, NAMESAKES).stream().map(m -> m.id().toString()))
                .distinct()
                .toList();
    }

    private static JournalFilter between(
            JournalFilter filter, Optional<LocalDate> first, Optional<LocalDate> last, ZoneId zone) {
        JournalFilter later = first.map(
                        day -> filter.from(day.atStartOfDay(zone).toInstant()))
                .orElse(filter);
        return last.map(day -> later.until(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElse(later);
    }
}
