package org.qunflow.audit.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.audit.Days;
import org.qunflow.audit.timeline.TimelineItem.Type;
import org.qunflow.journal.JournalPlace;
import org.qunflow.member.Member;
import org.springframework.stereotype.Component;

/** All that happened to one member, merged from its sources by business time and cut into pages. */
@Component
class Timeline {
    private static final int PAGE = 50;

    private final List<TimelineSource> sources;

    Timeline(List<TimelineSource> sources) {
        this.sources = sources;
    }

    /**
     * What a reader asks for.
     *
     * @param type null for all
     * @param after time and order of the last item seen, joined by a blank, or empty for the first page
     */
    record Query(Type type, boolean oldestFirst, String after) {
        private static final String FIRST = "!"; // before the order of any item
        private static final String LAST = "~"; // behind it

        static Query of(String type, String order, String after) {
            return new Query(
                    Stream.of(Type.values())
                            .filter(t -> t.param().equals(type.toLowerCase(Locale.ROOT)))
                            .findFirst()
                            .orElse(null),
                    order.equals("oldest"),
                    after);
        }

        /** The same, beginning with a day of this zone; as it was if the text is no day. */
        Query on(String day, ZoneId zone) {
            return Days.of(day)
                    .map(on -> on.plusDays(oldestFirst ? 0 : 1))
                    .map(from ->
                            new Query(type, oldestFirst, from.atStartOfDay(zone).toInstant() + " " + FIRST))
                    .orElse(this);
        }

        /** The same, beginning with this very item. */
        Query at(String item) {
            if (item.isEmpty()) {
                return this;
            }
            return new Query(type, oldestFirst, oldestFirst ? item.substring(0, item.length() - 1) : item + LAST);
        }

        /** Where to go on in the journal, which knows no items but entries. */
        Optional<JournalPlace> place() {
            return cursor().map(c -> JournalPlace.of(c.at() + "_" + c.order()).orElse(new JournalPlace(c.at(), 0)));
        }

        private Optional<Cursor> cursor() {
            String[] parts = after.split(" ", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new Cursor(Instant.parse(parts[0]), parts[1]))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    private record Cursor(Instant at, String order) {
        private int compare(TimelineItem item) {
            int byTime = item.at().compareTo(at);
            return byTime != 0 ? byTime : item.order().compareTo(order);
        }
    }

    /** One page; next is the cursor of the page after it, or null. */
    record Page(List<TimelineItem> items, Map<Type, Long> counts, long total, String next) {}

    Page page(Member member, Query query) {
        return cut(sources.stream().flatMap(s -> s.of(member).stream()).toList(), query);
    }

    /** One page of all these. */
    static Page cut(List<TimelineItem> all, Query query) {
        Map<Type, Long> counts = new EnumMap<>(Type.class);
        all.forEach(i -> counts.merge(i.type(), 1L, Long::sum));
        Comparator<TimelineItem> order = query.oldestFirst() ? TimelineItem.BY_TIME : TimelineItem.BY_TIME.reversed();
        List<TimelineItem> found = all.stream()
                .filter(i -> query.type() == null || i.type() == query.type())
                .filter(i -> query.cursor()
                        .map(c -> query.oldestFirst() ? c.compare(i) > 0 : c.compare(i) < 0)
                        .orElse(true))
                .sorted(order)
                .limit(PAGE + 1L)
                .toList();
        List<TimelineItem> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, counts, all.size(), found.size() > PAGE ? cursor(shown.get(PAGE - 1)) : null);
    }

    private static String cursor(TimelineItem last) {
        return last.at() + " " + last.order();
    }
}
