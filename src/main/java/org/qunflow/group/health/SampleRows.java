package org.qunflow.group.health;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.group.health.Samples.Sample;
import org.qunflow.group.health.Samples.Taken;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of samples. */
@Repository
class SampleRows {
    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if there is no such open group. */
    boolean add(CommunityId community, GroupId group, Sample sample, String by, Instant at) {
        return jdbc.sql("""
                insert into group_sample (community_id, group_id, at, by, topics, turns, mutual, rating)
                select community_id, id, :at, :by, :topics, :turns, :mutual, cast(:rating as numeric) from group_group
                where community_id = :community and id = :group and closed_at is null""")
                        .param("community", community.value())
                        .param("group", group.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("topics", sample.topics())
                        .param("turns", sample.turns())
                        .param("mutual", sample.mutual())
                        .param("rating", sample.rating())
                        .update()
                == 1;
    }

    Optional<Taken> newest(CommunityId community, GroupId group) {
        return jdbc.sql("""
                select topics, turns, mutual, rating, by, at from group_sample
                where community_id = ? and group_id = ? order by at desc limit 1""")
                .params(community.value(), group.value())
                .query((r, n) -> new Taken(
                        new Sample(r.getInt(1), r.getInt(2), r.getInt(3), r.getBigDecimal(4)),
                        r.getString(5),
                        r.getTimestamp(6).toInstant()))
                .optional();
    }
}
