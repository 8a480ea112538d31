package org.qunflow.season;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/**
 * Invitations that nobody answered in time lapse, and seats that are free go to the next candidates: an invitation each,
 * with a process of its own. Seats taken are made known.
 */
@Component
class InvitationRound implements Round, Alongside {
    private static final String INVITATION = "core-fan-invitation";
    private static final String EXPIRED = "season.invitationExpired";

    private final Seasons seasons;
    private final InvitationRows invitations;
    private final TakenSeats taken;
    private final Claims claims;
    private final Processes processes;

    InvitationRound(Seasons seasons, InvitationRows invitations, TakenSeats taken, Claims claims, Processes processes) {
        this.seasons = seasons;
        this.invitations = invitations;
        this.taken = taken;
        this.claims = claims;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        int told = taken.tellAgain(community) + lapse(community, to);
        claims.meetAll(community);
        seasons.propose(community);
        List<Processes.Item> unstarted = invitations.unstarted(community).stream()
                .map(Processes.Item::of)
                .toList();
        return told + processes.startAll(INVITATION, community, unstarted).done();
    }

    private int lapse(CommunityId community, Instant to) {
        List<Processes.Item> lapsed = invitations.lapsed(community, to).stream()
                .map(Processes.Item::of)
                .toList();
        return processes.correlateAll(EXPIRED, community, lapsed).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(INVITATION);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        invitations.started(
                community, started.stream().map(Processes.Item::businessKey).toList());
    }
}
