package org.qunflow.reward;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of awards that suspended members did not get, by their keys. */
@Repository
class WithheldRows {
    private final JdbcTemplate jdbc;

    WithheldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those among the keys that were withheld before. */
    Set<String> known(CommunityId community, List<Award> awards) {
        return new HashSet<>(jdbc.queryForList(
                "select key from reward_withheld where community_id = ? and key = any(?)",
                String.class,
                community.value(),
                awards.stream().map(Award::key).toArray(String[]::new)));
    }

    void keep(CommunityId community, List<Award> awards, Instant at) {
        jdbc.batchUpdate(
                "insert into reward_withheld (community_id, key, member_id, at) values (?, ?, ?, ?) on conflict do nothing",
                awards,
                500,
                (row, award) -> {
                    row.setObject(1, community.value());
                    row.setString(2, award.key());
                    row.setObject(3, award.member().value());
                    row.setTimestamp(4, Timestamp.from(at));
                });
    }
}
