package org.qunflow.insight.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counted figures. */
@Repository
class Figures {
    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When they were counted, and as of which moment of the community's time; empty: not yet. */
    Optional<Instant> asOf(CommunityId community) {
        return jdbc.sql("select as_of from insight_counted where community_id = ?")
                .param(community.value())
                .query((r, n) -> r.getTimestamp(1).toInstant())
                .optional();
    }

    /** By series, then by x. */
    SortedMap<String, Map<String, Long>> of(CommunityId community, String chart) {
        SortedMap<String, Map<String, Long>> figures = new TreeMap<>();
        jdbc.sql("select series, x, value from insight_figure where community_id = ? and chart = ? order by series, x")
                .params(community.value(), chart)
                .query(row -> {
                    figures.computeIfAbsent(row.getString(1), s -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return figures;
    }
}
