package org.qunflow.moderation.penalty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of penalties, written; each step expects the state before it and answers false if it is another. */
@Repository
class PenaltyMoves {
    private final JdbcClient jdbc;

    PenaltyMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PenaltyId id, CommunityId community, UUID caseId, MemberId member, Rung rung, int days, Instant at) {
        jdbc.sql("""
                        insert into moderation_penalty (id, community_id, case_id, member_id, rung, first_rung, days, imposed_at)
                        values (:id, :community, :case, :member, :rung, :rung, :days, :at)""")
                .param("id", id.value())
                .param("community", community.value())
                .param("case", caseId)
                .param("member", member.value())
                .param("rung", rung.name())
                .param("days", days)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Done where it counts: its days begin. */
    boolean execute(UUID caseId, String by, String proof, Instant at) {
        return jdbc.sql("""
                        update moderation_penalty set executed_at = :at, executed_by = :by, proof = :proof,
                          ends_at = case when days = 0 then null else cast(:at as timestamptz) + make_interval(days => days) end
                        where case_id = :case and state = 'ACTIVE' and executed_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("proof", proof)
                        .param("case", caseId)
                        .update()
                == 1;
    }

    boolean end(PenaltyId id, Penalty.State as, Instant at) {
        return jdbc.sql("update moderation_penalty set state = ?, ended_at = ? where id = ? and state = 'ACTIVE'")
                        .params(as.name(), Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    /** Served or replaced before: it counts no longer. */
    boolean forget(PenaltyId id) {
        return jdbc.sql(
                                "update moderation_penalty set state = 'OVERTURNED' where id = ? and state in ('SERVED', 'REPLACED')")
                        .param(id.value())
                        .update()
                == 1;
    }

    void reduce(PenaltyId id, Rung rung, int days) {
        jdbc.sql("""
                        update moderation_penalty set rung = :rung, days = :days,
                          ends_at = case when executed_at is null then null else executed_at + make_interval(days => :days) end
                        where id = :id""")
                .param("rung", rung.name())
                .param("days", days)
                .param("id", id.value())
                .update();
    }

    boolean lift(PenaltyId id, String by, String proof) {
        return jdbc.sql("update moderation_penalty set lifted_by = ?, lifted_proof = ?"
                                + " where id = ? and lifted_proof is null and state <> 'ACTIVE'")
                        .params(by, proof, id.value())
                        .update()
                == 1;
    }
}
