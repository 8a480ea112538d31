package org.qunflow.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;

/**
 * Which entries of a community, or of the installation, somebody wants to read: all of them, narrowed step by step. Each
 * condition is one that an index of the journal answers, or a part of what such a condition leaves.
 */
public final class JournalFilter {
    private static final String MACHINE = "system";
    private static final String INSTANCE = "coalesce(process_instance_id, data->>'processInstanceId')";
    private static final String PROCESS = "coalesce(process_key, data->>'processKey', data->>'process')";

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

    /** What belongs to no community: who signed in, accounts, drafts and deployments. */
    public static JournalFilter ofInstallation() {
        return new JournalFilter("community_id is null", List.of(), false);
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

    /** What belongs to a group: its opening, and who joined or left it. */
    public JournalFilter ofGroup(String group) {
        return and("kind like 'group.%' and data->>'group' = ?", true, group);
    }

    /** Of what happened under a business key: what steps of this process instance wrote down. */
    public JournalFilter ofInstance(String processInstance, String businessKey) {
        return about(List.of(businessKey)).and(INSTANCE + " = ?", true, processInstance);
    }

    /** Entries that name this process. */
    public JournalFilter ofProcess(String key) {
        return and(PROCESS + " is not null and " + PROCESS + " = ?", false, key);
    }

    /** What somebody did to journeys by hand, in this way. */
    public JournalFilter byHand(String act) {
        return ofKind("engine.MovedByHand").and("data->>'act' = ?", false, act);
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

    /**
     * Newest first. Of few entries the planner must not think that walking along all of time would find them sooner; and it
     * takes the indexes' order for what has no community only if it is told that order as a whole.
     */
    String order() {
        return isNarrow ? " order by at + interval '0' desc, id desc" : " order by community_id desc, at desc, id desc";
    }

    private JournalFilter and(String condition, boolean narrow, Object... values) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(values));
        return new JournalFilter(where + " and " + condition, List.copyOf(all), isNarrow || narrow);
    }
}
