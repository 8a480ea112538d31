package org.qunflow.moderation.appeal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.moderation.penalty.PenaltyId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of appeals. */
@Repository
class AppealRows {
    private final JdbcClient jdbc;

    AppealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if there is one against this penalty already. */
    boolean insert(AppealId id, Penalty penalty, String words, String by, Instant at) {
        return jdbc.sql("""
                        insert into moderation_appeal (id, community_id, penalty_id, case_id, member_id, words, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (penalty_id) do nothing""")
                        .params(
                                id.value(),
                                penalty.community().value(),
                                penalty.id().value(),
                                penalty.caseId(),
                                penalty.member().value(),
                                words,
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean decide(AppealId id, Appeal.State ruling, String by, String why, Instant at) {
        return jdbc.sql("""
                        update moderation_appeal set state = ?, decided_by = ?, why = ?, decided_at = ?
                        where id = ? and state = 'OPEN'""")
                        .params(ruling.name(), by, why, Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    void restored(AppealId id, String by) {
        jdbc.sql("update moderation_appeal set restored_by = ? where id = ?")
                .params(by, id.value())
                .update();
    }

    void proven(AppealId id, String proof) {
        jdbc.sql("update moderation_appeal set proof = ? where id = ?")
                .params(proof, id.value())
                .update();
    }

    void madeGood(AppealId id, BigDecimal points) {
        jdbc.sql("update moderation_appeal set made_good = ? where id = ?")
                .params(points, id.value())
                .update();
    }

    Optional<Appeal> find(AppealId id) {
        return list("where a.id = ?", id.value()).stream().findFirst();
    }

    Optional<Appeal> ofCase(CommunityId community, CaseId about) {
        return list("where a.community_id = ? and a.case_id = ?", community.value(), about.value()).stream()
                .findFirst();
    }

    List<Appeal> page(CommunityId community, Appeal.State state, UUID before, int limit) {
        return list(
                """
                where a.community_id = ? and (?::text is null or a.state = ?) and (?::uuid is null or a.id < ?)
                order by a.id desc limit ?""",
                community.value(),
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                before,
                before,
                limit);
    }

    private List<Appeal> list(String where, Object... arguments) {
        return jdbc.sql(
                        "select a.*, m.display_name from moderation_appeal a join member_member m on m.id = a.member_id "
                                + where)
                .params(arguments)
                .query(AppealRows::appeal)
                .list();
    }

    private static Appeal appeal(ResultSet r, int row) throws SQLException {
        Timestamp decided = r.getTimestamp("decided_at");
        return new Appeal(
                new AppealId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                new PenaltyId(r.getObject("penalty_id", UUID.class)),
                new CaseId(r.getObject("case_id", UUID.class)),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("display_name"),
                r.getString("words"),
                r.getString("noted_by"),
                r.getTimestamp("noted_at").toInstant(),
                Appeal.State.valueOf(r.getString("state")),
                r.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                r.getString("why"),
                r.getString("restored_by"),
                r.getString("proof"),
                r.getBigDecimal("made_good"));
    }
}
