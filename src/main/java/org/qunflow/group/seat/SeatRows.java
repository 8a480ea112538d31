package org.qunflow.group.seat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.Leavings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats of one group. */
@Repository
class SeatRows {
    private static final String LEAVE = """
            with gone as (update group_membership set left_at = ?, left_reason = ?
              where community_id = ? and member_id = ? and group_id = ? and left_at is null
              returning group_id, member_id, left_at as at),
            %s
            update group_group g set size = size - 1 from gone where g.id = gone.group_id""".formatted(Leavings.ROLES_AND_SEEDS);

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a group stands. */
    record Standing(GroupId id, String type, String name, int size, int capacity, boolean closed) {}

    Optional<Standing> find(CommunityId community, GroupId group) {
        return jdbc.sql("""
                select id, type, name, size, capacity, closed_at is not null from group_group
                where community_id = ? and id = ?""")
                .params(community.value(), group.value())
                .query((r, n) -> new Standing(
                        new GroupId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getString(3),
                        r.getInt(4),
                        r.getInt(5),
                        r.getBoolean(6)))
                .optional();
    }

    boolean sitsIn(CommunityId community, MemberId member, String type) {
        return jdbc.sql("""
                select exists (select 1 from group_membership
                where community_id = ? and member_id = ? and group_type = ? and left_at is null)""")
                .params(community.value(), member.value(), type)
                .query(Boolean.class)
                .single();
    }

    /** Takes a seat if there is one. */
    boolean reserve(GroupId group) {
        return jdbc.sql("update group_group set size = size + 1 where id = ? and closed_at is null and size < capacity")
                        .param(group.value())
                        .update()
                == 1;
    }

    void join(CommunityId community, MemberId member, GroupId group, String type, Instant at) {
        jdbc.sql("""
                insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                values (?, ?, ?, ?, ?)""")
                .params(community.value(), group.value(), type, member.value(), Timestamp.from(at))
                .update();
    }

    boolean leave(CommunityId community, MemberId member, GroupId group, String reason, Instant at) {
        return jdbc.sql(LEAVE)
                        .params(Timestamp.from(at), reason, community.value(), member.value(), group.value())
                        .update()
                == 1;
    }

    void resize(GroupId group, int capacity) {
        jdbc.sql("update group_group set capacity = ? where id = ? and size <= ?")
                .params(capacity, group.value(), capacity)
                .update();
    }
}
