package org.qunflow.group.health;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The health of yesterday, as soon as yesterday is complete. */
@Component
class HealthRound implements Round {
    private final GroupHealth health;
    private final Programmes programmes;

    HealthRound(GroupHealth health, Programmes programmes) {
        this.health = health;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 590;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (programmes.runs(community, GroupHealth.PROGRAMME)) {
            health.foldTo(community, to);
        }
        return 0;
    }
}
