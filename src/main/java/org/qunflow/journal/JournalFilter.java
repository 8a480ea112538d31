package org.qunflow.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;

/**
 * Which entries of a community somebody wants to read: all of them, narrowed step by step. Each condition is one that
 * an index of the journal answers.
 */
public final class JournalFilter {
    private static final String MACHINE = "system";
    private static final String INSTANCE = "coalesce(process_instance_id, data->>'processInstanceId')";

    private final String where;
    private final List<Object> arguments;
    private final boolean isNarrow;

    private JournalFilter(String where, List<Object> arguments, boolean isNarrow) {
        this.where = where;
        this.arguments = arguments;
        this.isNarrow = isNarrow;
    }

    public static JournalFilter in(CommunityId community) {
        return new JournalFilter("community_id = ?", List.of(community.value()), false);
    }

    /** What this person did; {@code system} for what nobody did. */
    public JournalFilter by(String actor) {
        return and(actor.equals(MACHINE) ? "actor = ?" : "actor <> '" + MACHINE + "' and actor = ?", false, actor);
    }

    /** What happened to one of these: members, groups, imports …; no ids, no entries. */
    public JournalFilter about(Collection<String> subjectIds) {
        return and("subject_id = any(?)", true, (Object) subjectIds.toArray(String[]::new));
    }

    public JournalFilter ofKind(String kind) {
        return and("kind = ?", false, kind);
    }

    public JournalFilter ofKinds(Collection<String> kinds) {
        return and("kind = any(?)", false, (Object) kinds.toArray(String[]::new));
    }

    /** What belongs to a group: its opening, and who joined it. */
    public JournalFilter ofGroup(String group) {
        return and("data->>'group' is not null and data->>'group' = ?", true, group);
    }

    /** What was written down by steps of a process instance. */
    public JournalFilter ofInstance(String processInstance) {
        return and(INSTANCE + " is not null and " + INSTANCE + " = ?", true, processInstance);
    }

    /** What was written down by steps of any of these. */
    public JournalFilter ofInstances(Collection<String> processInstances) {
        return and(INSTANCE + " is not null and " + INSTANCE + " = any(?)", true, (Object)
                processInstances.toArray(String[]::new));
    }

    /** Entries that name this process. */
    public JournalFilter ofProcess(String key) {
        return and("data->>'processKey' is not null and data->>'processKey' = ?", false, key);
    }

    /** Decisions by this version of a table. */
    public JournalFilter decidedBy(String table, int version) {
        return and(
                "kind = 'engine.DecisionTaken' and data->>'table' = ? and data->>'version' = ?",
                false,
                table,
                Integer.toString(version));
    }

    /** From this moment on. */
    public JournalFilter from(Instant moment) {
        return and("at >= ?", false, Timestamp.from(moment));
    }

    /** Before this moment. */
    public JournalFilter until(Instant moment) {
        return and("at < ?", false, Timestamp.from(moment));
    }

    /** Written down up to this entry: what is written later changes nothing any more. */
    public JournalFilter upTo(long id) {
        return and("id <= ?", false, id);
    }

    /** Goes on after a line that was read already, towards the past. */
    JournalFilter before(JournalPlace place) {
        return and("(at, id) < (?, ?)", false, Timestamp.from(place.at()), place.id());
    }

    String where() {
        return where;
    }

    /** The arguments of the conditions, with more behind them. */
    Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** Newest first. Of few entries the planner must not think that walking along all of time would find them sooner. */
    String order() {
        return isNarrow ? " order by at + interval '0' desc, id desc" : " order by at desc, id desc";
    }

    private JournalFilter and(String condition, boolean narrow, Object... values) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(values));
        return new JournalFilter(where + " and " + condition, List.copyOf(all), isNarrow || narrow);
    }
}
