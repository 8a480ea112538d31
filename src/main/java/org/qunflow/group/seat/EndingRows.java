package org.qunflow.group.seat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.Leavings;
import org.qunflow.group.seat.SeatRows.Standing;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens to all seats of a group when it ends. */
@Repository
class EndingRows {
    private static final String OF_ITS_KIND = """
             from group_group g join group_group o on o.community_id = g.community_id and o.type = g.type
               and coalesce(o.tier, '') = coalesce(g.tier, '') and o.id <> g.id and o.closed_at is null
             where g.id = ?""";

    private static final String EMPTY = """
            with gone as (update group_membership set left_at = :at, left_reason = :reason
              where group_id = :group and left_at is null returning group_id, member_id, left_at as at),
            resized as (update group_group set size = 0 where id = :group),
            %s
            select member_id from gone""".formatted(Leavings.ROLES_AND_SEEDS);
    private static final String MOVE = """
            insert into group_membership (community_id, group_id, group_type, member_id, joined_at, acknowledged_at,
              acknowledged_version, observed_at, nickname, nickname_fits, nickname_reminded_at)
            select community_id, :into, group_type, member_id, :at, acknowledged_at, acknowledged_version, observed_at,
              nickname, nickname_fits, nickname_reminded_at
            from group_membership where group_id = :group and left_at = :at and left_reason = :reason""";

    private final JdbcClient jdbc;

    EndingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fullest other group of the kind that has so many seats. */
    Optional<Standing> room(GroupId group, int seats) {
        return jdbc.sql("select o.id, o.type, o.name, o.size, o.capacity " + OF_ITS_KIND
                        + " and o.capacity - o.size >= ? order by o.capacity - o.size, o.number limit 1")
                .params(group.value(), seats)
                .query((r, n) -> new Standing(
                        new GroupId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getString(3),
                        r.getInt(4),
                        r.getInt(5),
                        false))
                .optional();
    }

    int mostFree(GroupId group) {
        return jdbc.sql("select coalesce(max(o.capacity - o.size), 0) " + OF_ITS_KIND)
                .param(group.value())
                .query(Integer.class)
                .single();
    }

    /** Everybody leaves; returns who. */
    List<MemberId> empty(GroupId group, String reason, Instant at) {
        return jdbc.sql(EMPTY)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("group", group.value())
                .query((r, n) -> new MemberId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Everybody moves, with what they acknowledged there and how they are called; returns who. */
    List<MemberId> move(GroupId group, GroupId into, String reason, Instant at) {
        List<MemberId> members = empty(group, reason, at);
        jdbc.sql(MOVE)
                .param("into", into.value())
                .param("at", Timestamp.from(at))
                .param("group", group.value())
                .param("reason", reason)
                .update();
        jdbc.sql("update group_group set size = size + ? where id = ?")
                .params(members.size(), into.value())
                .update();
        return members;
    }

    void close(GroupId group, String reason, GroupId into, Instant at) {
        jdbc.sql("update group_group set closed_at = ?, closed_reason = ?, closed_into = ? where id = ?")
                .params(Timestamp.from(at), reason, into == null ? null : into.value(), group.value())
                .update();
    }
}
