package org.qunflow.moderation.penalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of penalties, read. */
@Repository
class PenaltyRows {
    private final JdbcClient jdbc;

    PenaltyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Penalties that count, and the highest rung among them; null if there is none. */
    record History(int count, Rung highest) {}

    History history(MemberId member, Instant since) {
        List<Rung> rungs = jdbc.sql("select rung from moderation_penalty"
                        + " where member_id = ? and state <> 'OVERTURNED' and imposed_at > ?")
                .params(member.value(), Timestamp.from(since))
                .query((r, n) -> Rung.valueOf(r.getString(1)))
                .list();
        return new History(rungs.size(), rungs.stream().max(Rung::compareTo).orElse(null));
    }

    Optional<Penalty> active(MemberId member) {
        return one("member_id = ? and state = 'ACTIVE'", member.value());
    }

    Optional<Penalty> ofCase(UUID caseId) {
        return one("case_id = ?", caseId);
    }

    Optional<Penalty> find(PenaltyId id) {
        return one("id = ?", id.value());
    }

    List<Penalty> of(CommunityId community, MemberId member) {
        return list(
                "community_id = ? and member_id = ? order by imposed_at desc, id desc",
                community.value(),
                member.value());
    }

    List<Penalty> ofCases(Collection<UUID> cases) {
        return list("case_id = any(?)", (Object) cases.toArray(UUID[]::new));
    }

    List<UUID> due(CommunityId community, Instant to) {
        return jdbc.sql("select case_id from moderation_penalty"
                        + " where community_id = ? and state = 'ACTIVE' and ends_at <= ? order by ends_at, id")
                .params(community.value(), Timestamp.from(to))
                .query(UUID.class)
                .list();
    }

    private Optional<Penalty> one(String where, Object... arguments) {
        return list(where, arguments).stream().findFirst();
    }

    private List<Penalty> list(String where, Object... arguments) {
        return jdbc.sql("select * from moderation_penalty where " + where)
                .params(arguments)
                .query(PenaltyRows::penalty)
                .list();
    }

    private static Penalty penalty(ResultSet r, int row) throws SQLException {
        return new Penalty(
                new PenaltyId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getObject("case_id", UUID.class),
                new MemberId(r.getObject("member_id", UUID.class)),
                Rung.valueOf(r.getString("rung")),
                Rung.valueOf(r.getString("first_rung")),
                r.getInt("days"),
                Penalty.State.valueOf(r.getString("state")),
                moment(r, "imposed_at"),
                moment(r, "executed_at"),
                r.getString("executed_by"),
                r.getString("proof"),
                moment(r, "ends_at"),
                moment(r, "ended_at"),
                r.getString("lifted_by"),
                r.getString("lifted_proof"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp value = r.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
