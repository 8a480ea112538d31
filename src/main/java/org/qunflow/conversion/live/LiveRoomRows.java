package org.qunflow.conversion.live;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of live rooms, and writes what is planned. */
@Repository
class LiveRoomRows {
    private static final String SELECT = "select l.*, (select count(*) from conversion_live_viewer v"
            + " where v.live_id = l.id) as noted from conversion_live l ";

    private final JdbcClient jdbc;

    LiveRoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommunityId community, LiveId id, NewLive it, String by, Instant at) {
        jdbc.sql("""
                insert into conversion_live (id, community_id, title, host, scene, groups, starts_at, path, planned_by, planned_at)
                values (?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        community.value(),
                        it.title(),
                        it.host(),
                        it.scene(),
                        it.groups().stream().map(GroupId::toString).toArray(String[]::new),
                        Timestamp.from(it.startsAt()),
                        it.path().stream().map(PathStep::name).toArray(String[]::new),
                        by,
                        Timestamp.from(at))
                .update();
    }

    /** The room, whatever community it belongs to; for steps, which know only its id. */
    LiveRoom get(LiveId id) {
        return jdbc.sql(SELECT + "where l.id = ?")
                .param(id.value())
                .query(LiveMapper::room)
                .single();
    }

    Optional<LiveRoom> find(CommunityId community, LiveId id) {
        return jdbc.sql(SELECT + "where l.id = ? and l.community_id = ?")
                .params(id.value(), community.value())
                .query(LiveMapper::room)
                .optional();
    }

    List<LiveRoom> page(CommunityId community, UUID before, int limit) {
        return jdbc.sql(SELECT
                        + "where l.community_id = :community and (cast(:before as uuid) is null or l.id < :before)"
                        + " order by l.id desc limit :limit")
                .param("community", community.value())
                .param("before", before)
                .param("limit", limit)
                .query(LiveMapper::room)
                .list();
    }

    /** Those of this state that begin until then. */
    List<LiveId> due(CommunityId community, LiveState state, Instant until) {
        return jdbc.sql("select id from conversion_live where community_id = ? and state = ? and starts_at <= ?"
                        + " order by starts_at, id")
                .params(community.value(), state.name(), Timestamp.from(until))
                .query((r, n) -> LiveId.of(r.getString(1)))
                .list();
    }

    /** How many of these groups are open ones of the community. */
    int open(CommunityId community, List<GroupId> groups) {
        return jdbc.sql("select count(*) from group_v_venue where community_id = ? and group_id = any(?::uuid[])"
                        + " and closed_at is null")
                .params(
                        community.value(),
                        groups.stream().map(GroupId::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    List<JumpLine> jumps(CommunityId community) {
        return jdbc.sql("""
                select cardinality(path) - 1, count(*), sum(viewers), sum(orders) from conversion_live
                where community_id = ? and state in ('HELD', 'REVIEWED') group by 1 order by 1""")
                .param(community.value())
                .query((r, n) -> new JumpLine(r.getInt(1), r.getInt(2), r.getLong(3), r.getLong(4)))
                .list();
    }
}
