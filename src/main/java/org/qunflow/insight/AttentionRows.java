package org.qunflow.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.insight.Attention.Running;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the views that the rooms below offer. */
@Repository
class AttentionRows {
    private static final String COUNTS = """
            select (select count(*) from tasks_v_open where community_id = :community) as open,
                   (select count(*) from tasks_v_open where community_id = :community and due_at < :now) as overdue,
                   (select coalesce(sum(acts), 0) from channel_v_attention
                     where community_id = :community and state = 'PENDING') as unconfirmed,
                   (select coalesce(sum(acts), 0) from channel_v_attention
                     where community_id = :community and state = 'UNKNOWN') as unknown,
                   (select coalesce(sum(items), 0) from engine_v_failed where community_id = :community) as failed
            """;

    private final JdbcClient jdbc;

    AttentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Attention of(CommunityId community, Instant now) {
        List<Running> running = jdbc.sql(
                        "select work, name, started_at from intake_v_running where community_id = ? order by started_at")
                .param(community.value())
                .query(Running.class)
                .list();
        return jdbc.sql(COUNTS)
                .params(Map.of("community", community.value(), "now", Timestamp.from(now)))
                .query((row, i) -> new Attention(
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("unconfirmed"),
                        row.getLong("unknown"),
                        row.getLong("failed"),
                        running))
                .single();
    }
}
