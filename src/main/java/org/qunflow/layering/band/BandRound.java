package org.qunflow.layering.band;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Looks everybody's bands up again as often as the community is layered. */
@Component
class BandRound implements Round {
    static final String BANDS = "bands";

    private final Standings standings;
    private final Programmes programmes;

    BandRound(Standings standings, Programmes programmes) {
        this.standings = standings;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 155;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, BANDS) || !standings.isDue(community, to)) {
            return 0;
        }
        standings.evaluate(community);
        return 0;
    }
}
