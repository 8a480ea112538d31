package org.qunflow.engagement.gathering.cadence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the open groups of a community held, in one statement. */
@Repository
class StandingRows {
    private static final String COUNT = """
            select v.group_id, v.name, v.type, extract(day from :now::timestamptz - v.opened_at)::int as age,
              count(g.id) filter (where g.held_at > :now::timestamptz - interval '7 days') as week, count(g.id) as month,
              coalesce(sum(g.outputs) filter (where g.held_at > :now::timestamptz - interval '7 days'), 0) as outputs,
              avg(g.rating) as rating
            from group_v_venue v left join engagement_gathering g on g.group_id = v.group_id
              and g.held_at > :now::timestamptz - interval '30 days' and g.held_at <= :now::timestamptz
            where v.community_id = :community and v.closed_at is null and v.opened_at <= :now::timestamptz
              and (:group::uuid is null or v.group_id = :group::uuid)
            group by v.group_id, v.name, v.type, v.opened_at order by v.name, v.group_id""";

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a group counts before it is judged. */
    record Counted(int age, int week, int month) {}

    /** group null: all of them. */
    List<Standing> of(CommunityId community, GroupId group, Instant now, Function<Counted, Light> judge) {
        return jdbc.sql(COUNT)
                .param("now", Timestamp.from(now))
                .param("community", community.value())
                .param("group", group == null ? null : group.value())
                .query((r, n) -> {
                    Counted counted = new Counted(r.getInt("age"), r.getInt("week"), r.getInt("month"));
                    return new Standing(
                            new GroupId(r.getObject("group_id", UUID.class)),
                            r.getString("name"),
                            r.getString("type"),
                            counted.age(),
                            counted.week(),
                            counted.month(),
                            r.getInt("outputs"),
                            r.getBigDecimal("rating") == null
                                    ? null
                                    : r.getBigDecimal("rating").doubleValue(),
                            judge.apply(counted));
                })
                .list();
    }
}
