package org.qunflow.group;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.Fixture;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Communities with members who sit nowhere yet, groups, and what of their invariants does not hold. */
@Fixture
public class Rooms {
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    public Rooms(BusinessClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public CommunityId community() {
        CommunityId id = CommunityId.next();
        jdbc.sql("insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())")
                .params(id.value(), "Rooms " + id)
                .update();
        return id;
    }

    public List<MemberId> members(CommunityId community, int count) {
        return jdbc.sql("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                select gen_random_uuid(), ?, 'test', gen_random_uuid()::text, '小雨 ' || n, 'LAYERED', now(), now()
                from generate_series(1, ?) as n returning id""")
                .params(community.value(), count)
                .query((r, n) -> new MemberId(r.getObject(1, UUID.class)))
                .list();
    }

    public GroupId group(CommunityId community, String type, String tier, int capacity) {
        return group(community, type, tier, capacity, clock.instant(community));
    }

    public GroupId group(CommunityId community, String type, String tier, int capacity, Instant openedAt) {
        GroupId id = GroupId.next();
        jdbc.sql("""
                insert into group_group (id, community_id, type, tier, name, number, capacity, opened_at)
                select ?, ?, ?, ?, ? || ' ' || n, n, ?, ? from (select count(*) + 1 as n from group_group
                where community_id = ? and type = ? and coalesce(tier, '') = ?) as kind""")
                .params(Arrays.asList(
                        id.value(),
                        community.value(),
                        type,
                        tier,
                        tier == null ? type : tier,
                        capacity,
                        Timestamp.from(openedAt),
                        community.value(),
                        type,
                        tier == null ? "" : tier))
                .update();
        return id;
    }

    public int size(GroupId group) {
        return jdbc.sql("select size from group_group where id = ?")
                .param(group.value())
                .query(Integer.class)
                .single();
    }

    /** How large each group of a community says it is. */
    public Map<GroupId, Integer> sizes(CommunityId community) {
        Map<GroupId, Integer> sizes = new HashMap<>();
        jdbc.sql("select id, size from group_group where community_id = ?")
                .param(community.value())
                .query(r -> {
                    sizes.put(new GroupId(r.getObject(1, UUID.class)), r.getInt(2));
                });
        return sizes;
    }

    public boolean isClosed(GroupId group) {
        return jdbc.sql("select closed_at is not null from group_group where id = ?")
                .param(group.value())
                .query(Boolean.class)
                .single();
    }

    public long entries(CommunityId community, String kind) {
        return jdbc.sql("select count(*) from journal_entry where community_id = ? and kind = ?")
                .params(community.value(), "group." + kind)
                .query(Long.class)
                .single();
    }

    /** What of the invariants does not hold in a community; empty if all do. */
    public List<String> wrong(CommunityId community) {
        return jdbc.sql("""
                with g as (select g.*, (select count(*) from group_membership m where m.group_id = g.id and m.left_at is null)
                  as there from group_group g where community_id = :c)
                select name || ' says ' || size || ', but ' || there || ' are there' from g where size <> there
                union all
                select name || ' has ' || there || ' of ' || capacity from g where there > capacity
                union all
                select name || ' is closed with ' || there from g where closed_at is not null and there > 0
                union all
                select member_id || ' sits ' || count(*) || ' times in ' || group_type from group_membership
                where community_id = :c and left_at is null group by member_id, group_type having count(*) > 1""").param("c", community.value()).query(String.class).list();
    }
}
