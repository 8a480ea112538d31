package org.qunflow.season;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Seats that are free go to the next candidates: an invitation each, with a process of its own. */
@Component
class InvitationRound implements Round {
    private final Seasons seasons;
    private final InvitationRows invitations;
    private final Processes processes;

    InvitationRound(Seasons seasons, InvitationRows invitations, Processes processes) {
        this.seasons = seasons;
        this.invitations = invitations;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        seasons.propose(community);
        List<Processes.Item> unstarted = invitations.unstarted(community).stream()
                .map(Processes.Item::of)
                .toList();
        return processes
                .startAll("core-fan-invitation", community, unstarted, keys -> invitations.started(community, keys))
                .done();
    }
}
