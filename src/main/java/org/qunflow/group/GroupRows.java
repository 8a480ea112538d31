package org.qunflow.group;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of groups. */
@Repository
class GroupRows {
    private static final String OPEN = """
            insert into group_group (id, community_id, type, tier, name, number, capacity, opened_at)
            select ?, ?, ?, ?, ? || ' ' || next, next, ?, ? from (
              select coalesce(max(number), 0) + 1 as next from group_group
              where community_id = ? and type = ? and coalesce(tier, '') = ?
              having coalesce(sum(capacity - size) filter (where closed_at is null), 0) <= ?) as kind
            on conflict do nothing returning id, name""";

    private final JdbcTemplate jdbc;

    GroupRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Opened(GroupId id, String name) {}

    /** Seats reserved in one group. */
    record Block(GroupId group, int seats) {}

    /** Reserves up to so many seats in the first group that has any, by one guarded UPDATE; empty if all are full. */
    Optional<Block> reserve(CommunityId community, GroupType type, String tier, int wanted) {
        return jdbc
                .query(
                        """
                        with free as (
                          select id, least(?, capacity - size) as seats from group_group
                          where community_id = ? and type = ? and coalesce(tier, '') = ?
                            and closed_at is null and size < capacity order by number limit 1 for update)
                        update group_group g set size = size + free.seats from free
                        where g.id = free.id and g.size + free.seats <= g.capacity
                        returning g.id, free.seats""",
                        (r, n) -> new Block(new GroupId(r.getObject(1, UUID.class)), r.getInt(2)),
                        wanted,
                        community.value(),
                        type.name(),
                        tier == null ? "" : tier)
                .stream()
                .findFirst();
    }

    /** Opens the next group of its kind, or empty if more seats than that are free or somebody else has just done so. */
    Optional<Opened> open(CommunityId community, GroupType type, String tier, int capacity, int free, Instant at) {
        return jdbc
                .query(
                        OPEN,
                        (r, n) -> new Opened(new GroupId(r.getObject(1, UUID.class)), r.getString(2)),
                        GroupId.next().value(),
                        community.value(),
                        type.name(),
                        tier,
                        tier == null ? type.name() : tier,
                        capacity,
                        Timestamp.from(at),
                        community.value(),
                        type.name(),
                        tier == null ? "" : tier,
                        free)
                .stream()
                .findFirst();
    }
}
