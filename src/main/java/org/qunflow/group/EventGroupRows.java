package org.qunflow.group;

import java.sql.Timestamp;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Groups with an end, as rows. */
@Repository
class EventGroupRows {
    private final JdbcTemplate jdbc;

    EventGroupRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A kind of its own, so that nobody is seated there who only asks for a group of the type. */
    void open(CommunityId community, GroupId group, String kind, String name, int capacity, Instant at) {
        jdbc.update(
                """
                insert into group_group (id, community_id, type, tier, name, number, capacity, opened_at)
                select ?, ?, 'EVENT', ?, ?, coalesce(max(number), 0) + 1, ?, ? from group_group
                where community_id = ? and type = 'EVENT' and tier = ?""",
                group.value(),
                community.value(),
                kind,
                name,
                capacity,
                Timestamp.from(at),
                community.value(),
                kind);
    }

    boolean reserve(CommunityId community, GroupId group) {
        return jdbc.update("""
                        update group_group set size = size + 1
                        where id = ? and community_id = ? and closed_at is null and size < capacity""", group.value(), community.value()) == 1;
    }

    boolean isOpen(CommunityId community, GroupId group) {
        return jdbc.queryForObject(
                "select exists (select 1 from group_group where id = ? and community_id = ? and closed_at is null)",
                Boolean.class,
                group.value(),
                community.value());
    }

    boolean isInOne(MemberId member) {
        return jdbc.queryForObject("""
                select exists (select 1 from group_membership
                  where member_id = ? and group_type = 'EVENT' and left_at is null)""", Boolean.class, member.value());
    }
}
