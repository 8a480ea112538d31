package org.qunflow.engagement.ugc;

import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.springframework.stereotype.Component;

/** Points for contributions, out of the month's budget for content (003-16). */
@Component
class Payments {
    private static final String REASON = "CONTENT";

    private final Rewards rewards;
    private final WorkRows rows;
    private final UgcSettings settings;

    Payments(Rewards rewards, WorkRows rows, UgcSettings settings) {
        this.rewards = rewards;
        this.rows = rows;
        this.settings = settings;
    }

    void pay(Work work) {
        Points points = new Points(settings.pointsFor(work.kind()));
        if (points.isPositive()) {
            Answer answer = rewards.award(
                    work.community(), new Award(work.member(), points, Purpose.UGC, "ugc/" + work.id(), REASON));
            if (answer instanceof Answer.Booked booked) {
                rows.paid(work.id(), booked.transfer(), points.amount());
            }
        }
    }

    /** The community bears what the author has spent of them. */
    void takeBack(Work work, String why) {
        if (work.transfer() != null) {
            rewards.reverse(work.community(), work.transfer(), why, true);
        }
    }
}
