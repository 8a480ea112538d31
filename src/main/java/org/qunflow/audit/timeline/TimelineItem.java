package org.qunflow.audit.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.qunflow.engine.DecisionTable;

/**
 * One thing that happened to a member, in the reader's words.
 *
 * @param order decides between things of one moment; unique among the items of a member
 * @param by who did it, or empty
 * @param assumed an answer that the data lacked and a replay policy gave
 * @param decision the table's answer, or null
 * @param details label → value, all that is known beyond the sentence
 */
record TimelineItem(
        Type type,
        Instant at,
        String order,
        String text,
        String by,
        boolean assumed,
        Decision decision,
        Map<String, String> details) {

    static final Comparator<TimelineItem> BY_TIME =
            Comparator.comparing(TimelineItem::at).thenComparing(TimelineItem::order);

    /** What the timeline can be filtered by; also the order of things of one moment. */
    enum Type {
        FACT,
        EVENT,
        STEP,
        DECISION,
        TASK,
        TOUCH;

        /** The filter's name in an address. */
        public String param() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String order(long id) {
            return ordinal() + "-" + "%019d".formatted(id);
        }
    }

    /** Which table in which version answered what in which row; rule is null where that version is not deployed here. */
    record Decision(
            String table,
            int version,
            String row,
            DecisionTable.Rule rule,
            Map<String, String> inputs,
            Map<String, String> outputs) {}

    static TimelineItem of(Type type, Instant at, long id, String text) {
        return new TimelineItem(type, at, type.order(id), text, "", false, null, Map.of());
    }

    /** The number of the journal's entry, or null for what other rooms told. */
    public Long entry() {
        boolean isJournal = type == Type.EVENT || type == Type.DECISION || type == Type.TASK;
        return isJournal ? Long.valueOf(order.substring(order.indexOf('-') + 1)) : null;
    }

    TimelineItem by(String who, boolean isAssumed) {
        return new TimelineItem(type, at, order, text, who, isAssumed, decision, details);
    }

    TimelineItem with(Map<String, String> more) {
        return new TimelineItem(type, at, order, text, by, assumed, decision, more);
    }

    TimelineItem decided(Decision answer) {
        return new TimelineItem(type, at, order, text, by, assumed, answer, details);
    }
}
