package org.qunflow.season;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.member.Exit;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to seasons: limited seats and the invitations to them. A seat is held by one guarded UPDATE when a candidate
 * is nominated, and taken or given back when the invitation comes to its end.
 */
@Service
public class Seasons {
    private final SeasonRows seasons;
    private final InvitationRows invitations;
    private final Processes processes;
    private final Lifecycle lifecycle;
    private final CurrentOperator operator;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Seasons(
            SeasonRows seasons,
            InvitationRows invitations,
            Processes processes,
            Lifecycle lifecycle,
            CurrentOperator operator,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.seasons = seasons;
        this.invitations = invitations;
        this.processes = processes;
        this.lifecycle = lifecycle;
        this.operator = operator;
        this.clock = clock;
        this.events = events;
    }

    /** The waiting list of the running season, best first; replaces the one before. */
    @Transactional
    public void nominate(CommunityId community, List<MemberId> candidates) {
        seasons.waitlist(seasons.running(community, clock.instant()), candidates);
    }

    /** Proposes the next candidates for the seats that are free. Returns how many. */
    @Transactional
    public int propose(CommunityId community) {
        UUID season = seasons.running(community, clock.instant());
        int proposed = 0;
        for (MemberId candidate : invitations.next(season, clock.instant(), seasons.free(season))) {
            if (!seasons.hold(season)) {
                break;
            }
            invitations.propose(community, season, candidate, clock.instant());
            events.publishEvent(new CandidateNominated(community, clock.instant(), candidate));
            proposed++;
        }
        return proposed;
    }

    /** An operator approved: the invitation is sent. */
    @Transactional
    public void approve(CommunityId community, MemberId member) {
        invitations.approve(community, member, clock.instant(), operator.name());
    }

    /** The member accepted: the held seat is taken and the journey told. */
    @Transactional
    public void accept(CommunityId community, MemberId member) {
        UUID season = close(community, member, "ACCEPTED");
        seasons.take(season, community, member, clock.instant());
        lifecycle.seat(community, member);
        events.publishEvent(new SeatTaken(community, clock.instant(), member));
        processes.correlate("season.seatTaken", member.toString(), Map.of());
    }

    /** The invitation ends without a seat (DECLINED, EXPIRED, REFUSED, WITHDRAWN); the held seat is free again. */
    @Transactional
    public void giveUp(CommunityId community, MemberId member, String outcome) {
        seasons.release(close(community, member, outcome));
    }

    /** Members answer their invitations, as a replay assumes. */
    public int answerAll(CommunityId community, Collection<MemberId> members, boolean accepted) {
        List<Processes.Item> items = members.stream()
                .map(m -> new Processes.Item(m.toString(), Map.of("accepted", accepted)))
                .toList();
        return processes
                .correlateAll(
                        "season.invitationAnswered",
                        community,
                        items,
                        told -> told.forEach(key -> events.publishEvent(
                                new InvitationAnswered(community, clock.instant(), MemberId.of(key), accepted, true))))
                .done();
    }

    /** A member answers the invitation; false if none is open. */
    @Transactional
    public boolean answer(CommunityId community, MemberId member, boolean accepted) {
        boolean told =
                processes.correlate("season.invitationAnswered", member.toString(), Map.of("accepted", accepted));
        if (told) {
            events.publishEvent(new InvitationAnswered(community, clock.instant(), member, accepted, false));
        }
        return told;
    }

    private UUID close(CommunityId community, MemberId member, String outcome) {
        UUID season = invitations.close(community, member, outcome, clock.instant());
        events.publishEvent(new InvitationClosed(community, clock.instant(), member, outcome));
        return season;
    }

    /** A member who is out leaves the seat; who falls asleep holds none. */
    @EventListener
    void on(MemberExited exited) {
        if (exited.exit().equals(Exit.DORMANT.name())) {
            return;
        }
        if (seasons.vacate(exited.community(), exited.member(), exited.exit(), clock.instant())) {
            events.publishEvent(new SeatVacated(exited.community(), clock.instant(), exited.member(), exited.exit()));
        }
    }

    /** Seats of the running season: all, taken, held for open invitations. */
    public Seats seats(CommunityId community) {
        return seasons.seats(community);
    }

    /** How the seats of a season stand. */
    public record Seats(int all, int taken, int held) {}
}
