package org.qunflow.community;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Up to which moment the rounds of each community have gone. */
@Repository
class RoundRows {
    private final JdbcTemplate jdbc;

    RoundRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> goneTo(CommunityId community) {
        return jdbc
                .query(
                        "select gone_to from community_round where community_id = ?",
                        (r, n) -> r.getTimestamp(1).toInstant(),
                        community.value())
                .stream()
                .findFirst();
    }

    void went(CommunityId community, Instant to) {
        jdbc.update("""
                insert into community_round (community_id, gone_to) values (?, ?)
                on conflict (community_id) do update set gone_to = excluded.gone_to""", community.value(), Timestamp.from(to));
    }
}
