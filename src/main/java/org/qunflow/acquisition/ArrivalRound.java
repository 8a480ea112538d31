package org.qunflow.acquisition;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Begins the journeys of leads that arrived. */
@Component
class ArrivalRound implements Round {
    private final Leads leads;
    private final Members members;
    private final Processes processes;

    ArrivalRound(Leads leads, Members members, Processes processes) {
        this.leads = leads;
        this.members = members;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<Processes.Item> arrived = leads.arrived(community, to);
        members.known(
                community,
                arrived.stream()
                        .map(Processes.Item::businessKey)
                        .map(MemberId::of)
                        .toList());
        return processes.startAll("member-journey", community, arrived).done();
    }
}
