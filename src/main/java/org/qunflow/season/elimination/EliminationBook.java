package org.qunflow.season.elimination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Eliminations to be looked at. */
@Repository
class EliminationBook {
    static final String COLUMNS = "member_id, cycle, score, needed, state, opened_at, grace_until, because,"
            + " decided_by, removal_asked_at, by_hand, proof, closed_at";

    private final JdbcClient jdbc;

    EliminationBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Elimination> open(CommunityId community) {
        return jdbc.sql("select " + COLUMNS + " from season_elimination where community_id = ? and closed_at is null"
                        + " order by grace_until, member_id")
                .param(community.value())
                .query(EliminationBook::elimination)
                .list();
    }

    List<Elimination> of(CommunityId community, MemberId member, int limit) {
        return jdbc.sql("select " + COLUMNS + " from season_elimination where community_id = ? and member_id = ?"
                        + " order by opened_at desc limit ?")
                .params(community.value(), member.value(), limit)
                .query(EliminationBook::elimination)
                .list();
    }

    static Elimination elimination(ResultSet r, int row) throws SQLException {
        return new Elimination(
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getInt("cycle"),
                r.getBigDecimal("score"),
                r.getBigDecimal("needed"),
                Elimination.State.valueOf(r.getString("state")),
                r.getTimestamp("opened_at").toInstant(),
                r.getTimestamp("grace_until").toInstant(),
                r.getString("because"),
                r.getString("decided_by"),
                moment(r, "removal_asked_at"),
                r.getBoolean("by_hand"),
                r.getString("proof"),
                moment(r, "closed_at"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
