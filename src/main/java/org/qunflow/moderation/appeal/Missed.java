package org.qunflow.moderation.appeal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.PenaltyId;
import org.qunflow.reward.BookingRefused;
import org.qunflow.reward.Refusal;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Awards that were refused while a penalty lasted: what an appeal that is right makes good. */
@Component
class Missed {
    private final JdbcClient jdbc;
    private final Penalties penalties;

    Missed(JdbcClient jdbc, Penalties penalties) {
        this.jdbc = jdbc;
        this.penalties = penalties;
    }

    @EventListener
    void on(BookingRefused refused) {
        if (refused.refusal() == Refusal.SUSPENDED) {
            penalties.active(MemberId.of(refused.subjectId())).ifPresent(p -> jdbc.sql(
                            "insert into moderation_missed (penalty_id, community_id, points, at) values (?, ?, ?, ?)")
                    .params(p.id().value(), p.community().value(), refused.points(), Timestamp.from(refused.at()))
                    .update());
        }
    }

    BigDecimal during(PenaltyId penalty) {
        return jdbc.sql("select coalesce(sum(points), 0) from moderation_missed where penalty_id = ?")
                .param(penalty.value())
                .query(BigDecimal.class)
                .single();
    }
}
