package org.qunflow.acquisition;

import java.time.Instant;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Begins the journeys of leads that arrived. */
@Component
class ArrivalRound implements Round {
    private final Leads leads;
    private final Processes processes;

    ArrivalRound(Leads leads, Processes processes) {
        this.leads = leads;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return processes
                .startAll("member-journey", community, leads.arrived(community, to))
                .done();
    }
}
