package org.qunflow.outreach.send;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.outreach.quota.GroupSlots.Wish;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of messages to groups as it changes; each step expects the state before it. */
@Repository
class SendRows {
    private final JdbcClient jdbc;

    SendRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message whose turn has come. */
    record Due(SendId id, GroupId group, Priority priority, Way way, Instant due, Instant until, boolean groupOpen) {
        Wish wish() {
            return new Wish(id.value(), group, priority);
        }
    }

    /** What changes hands when one is closed. */
    record Closed(SendId id, GroupId group, String by) {}

    /** Those of these groups that are there, and whether they are open. */
    Map<GroupId, Boolean> groups(CommunityId community, Collection<GroupId> groups) {
        Map<GroupId, Boolean> open = new HashMap<>();
        jdbc.sql("select group_id, closed_at is null from group_v_chat where community_id = ? and group_id = any(?)")
                .params(community.value(), ids(groups))
                .query((r, n) -> open.put(new GroupId(r.getObject(1, UUID.class)), r.getBoolean(2)))
                .list();
        return open;
    }

    void insert(CommunityId community, Map<SendId, GroupId> sends, NewSend what, Way way, String by, Instant at) {
        jdbc.sql("""
                insert into outreach_send (id, community_id, group_id, words, reason, priority, way, asked_by, asked_at, due_at,
                  first_due_at, until_at, sender)
                select s.id, :community, s.group_id, :words, :reason, :priority, :way, :by, :at, :due, :due, :until, w.sender
                from unnest(:ids::uuid[], :groups::uuid[]) as s (id, group_id)
                  left join outreach_v_sender w on w.community_id = :community and w.group_id = s.group_id""")
                .param("community", community.value())
                .param("words", what.words())
                .param("reason", what.reason())
                .param("priority", what.priority().name())
                .param("way", way.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(what.due()))
                .param("until", Timestamp.from(what.until()))
                .param("ids", sends.keySet().stream().map(SendId::value).toArray(UUID[]::new))
                .param("groups", sends.values().stream().map(GroupId::value).toArray(UUID[]::new))
                .update();
    }

    List<SendId> unstarted(CommunityId community) {
        return jdbc.sql("select id from outreach_send where community_id = ? and state = 'PLANNED' and not started")
                .param(community.value())
                .query((r, n) -> new SendId(r.getObject(1, UUID.class)))
                .list();
    }

    void started(CommunityId community, List<UUID> sends) {
        jdbc.sql("update outreach_send set started = true where community_id = ? and id = any(?)")
                .params(community.value(), sends.toArray(UUID[]::new))
                .update();
    }

    /** Messages that are due by that moment, the longest due first; locked until the transaction ends. */
    List<Due> due(CommunityId community, Instant now, int limit) {
        return jdbc.sql("""
                select s.*, c.group_id is not null and c.closed_at is null as group_open from outreach_send s
                  left join group_v_chat c on c.group_id = s.group_id and c.community_id = s.community_id
                where s.community_id = ? and s.state = 'PLANNED' and s.due_at <= ? order by s.due_at, s.id limit ?
                for update of s""")
                .params(community.value(), Timestamp.from(now), limit)
                .query((r, n) -> new Due(
                        new SendId(r.getObject("id", UUID.class)),
                        new GroupId(r.getObject("group_id", UUID.class)),
                        Priority.valueOf(r.getString("priority")),
                        Way.valueOf(r.getString("way")),
                        r.getTimestamp("due_at").toInstant(),
                        r.getTimestamp("until_at").toInstant(),
                        r.getBoolean("group_open")))
                .list();
    }

    /** One that goes now, or that waits until a moment. */
    record Move(CommunityId community, SendId send, Instant at, String why) {
        boolean waits() {
            return why != null;
        }
    }

    void move(List<Move> moves) {
        jdbc.sql("""
                update outreach_send s set due_at = case when x.why is null then s.due_at else x.at end, note = x.why,
                  postponed = s.postponed + case when x.why is null then 0 else 1 end,
                  state = case when x.why is null then 'ASKED' else s.state end,
                  asked_out_at = case when x.why is null then x.at end
                from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[]) as x (community_id, id, at, why)
                where s.id = x.id and s.community_id = x.community_id and s.state = 'PLANNED'""")
                .params(
                        moves.stream().map(m -> m.community().value()).toArray(UUID[]::new),
                        values(moves.stream().map(Move::send).toList()),
                        moves.stream().map(m -> Timestamp.from(m.at())).toArray(Timestamp[]::new),
                        moves.stream().map(Move::why).toArray(String[]::new))
                .update();
    }

    /** Closes those that are open; returns which they were. */
    List<Closed> close(
            CommunityId community, Collection<SendId> sends, SendState state, String why, String by, Instant at) {
        return jdbc.sql("""
                update outreach_send set state = ?, note = ?, closed_by = coalesce(closed_by, ?), closed_at = ?
                where community_id = ? and id = any(?) and closed_at is null returning id, group_id, closed_by""")
                .params(state.name(), why, by, Timestamp.from(at), community.value(), values(sends))
                .query((r, n) -> new Closed(
                        new SendId(r.getObject(1, UUID.class)),
                        new GroupId(r.getObject(2, UUID.class)),
                        r.getString(3)))
                .list();
    }

    /** Open messages to groups that were closed meanwhile. */
    List<SendId> toClosedGroups(CommunityId community) {
        return jdbc.sql("""
                select s.id from outreach_send s join group_v_chat c on c.group_id = s.group_id
                where s.community_id = ? and s.closed_at is null and s.started and c.closed_at is not null""")
                .param(community.value())
                .query((r, n) -> new SendId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Those of these that are not open any more. */
    List<UUID> closed(List<UUID> messages) {
        return jdbc.sql("select id from outreach_send where id = any(?) and closed_at is not null")
                .params((Object) messages.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    Optional<CommunityId> communityOf(SendId send) {
        return jdbc.sql("select community_id from outreach_send where id = ?")
                .param(send.value())
                .query((r, n) -> new CommunityId(r.getObject(1, UUID.class)))
                .optional();
    }

    String words(SendId send) {
        return jdbc.sql("select words from outreach_send where id = ?")
                .param(send.value())
                .query(String.class)
                .single();
    }

    private static UUID[] ids(Collection<GroupId> groups) {
        return groups.stream().map(GroupId::value).toArray(UUID[]::new);
    }

    private static UUID[] values(Collection<SendId> sends) {
        return sends.stream().map(SendId::value).toArray(UUID[]::new);
    }
}
