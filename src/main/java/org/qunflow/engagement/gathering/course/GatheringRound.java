package org.qunflow.engagement.gathering.course;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engagement.gathering.GatheringConfiguration;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The days of gatherings: begin to prepare, tell that the time has come, find what nobody held. */
@Component
class GatheringRound implements Round {
    private final Preparations preparations;
    private final Tidings tidings;
    private final Programmes programmes;

    GatheringRound(Preparations preparations, Tidings tidings, Programmes programmes) {
        this.preparations = preparations;
        this.tidings = tidings;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, GatheringConfiguration.KEY)) {
            return 0;
        }
        return tidings.ends(community, to)
                + preparations.begin(community, to)
                + tidings.begins(community, to)
                + tidings.guests(community, to);
    }
}
