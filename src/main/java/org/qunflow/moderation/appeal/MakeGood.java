package org.qunflow.moderation.appeal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.springframework.stereotype.Component;

/** Gives back the points that were missed during a penalty which was overturned. */
@Component
class MakeGood {
    private static final String REASON = "MAKE_GOOD";

    private final Missed missed;
    private final Rewards rewards;
    private final AppealSettings settings;

    MakeGood(Missed missed, Rewards rewards, AppealSettings settings) {
        this.missed = missed;
        this.rewards = rewards;
        this.settings = settings;
    }

    /** The points that were given; 0 if none were missed, or if the budget does not go that far. */
    BigDecimal of(Appeal appeal) {
        BigDecimal points =
                missed.during(appeal.penalty()).multiply(settings.makesGood()).setScale(0, RoundingMode.DOWN);
        if (points.signum() == 0) {
            return BigDecimal.ZERO;
        }
        Award award =
                new Award(appeal.member(), new Points(points), Purpose.RULES, "make-good:" + appeal.penalty(), REASON);
        return rewards.award(appeal.community(), award) instanceof Answer.Booked ? points : BigDecimal.ZERO;
    }
}
