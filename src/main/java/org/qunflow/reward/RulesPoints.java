package org.qunflow.reward;

import org.qunflow.group.RulesAcknowledged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who acknowledges the rules gets points, once, if the community gives any. */
@Component
class RulesPoints {
    private final Rewards rewards;
    private final Points points;

    RulesPoints(Rewards rewards, RewardSettings settings) {
        this.rewards = rewards;
        this.points = new Points(settings.rulesAcknowledged());
    }

    @EventListener
    void on(RulesAcknowledged event) {
        if (points.isPositive()) {
            String key = "rules/" + event.member();
            rewards.award(event.community(), new Award(event.member(), points, Purpose.RULES, key, "RULES"));
        }
    }
}
