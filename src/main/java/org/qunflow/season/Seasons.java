package org.qunflow.season;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to seasons: limited seats and the invitations to them. A seat is held by one guarded UPDATE when a candidate
 * is nominated, and taken or given back when the invitation comes to its end.
 */
@Service
public class Seasons {
    private final SeasonRows seasons;
    private final Invitations invitations;
    private final TakenSeats taken;
    private final BusinessClock clock;

    Seasons(SeasonRows seasons, Invitations invitations, TakenSeats taken, BusinessClock clock) {
        this.seasons = seasons;
        this.invitations = invitations;
        this.taken = taken;
        this.clock = clock;
    }

    /** The waiting list of the running season, best first; replaces the one before. */
    @Transactional
    public void nominate(CommunityId community, List<MemberId> candidates) {
        seasons.waitlist(seasons.running(community, clock.instant(community)), candidates);
    }

    /** Proposes the next candidates for the seats that are free. Returns how many. */
    @Transactional
    public int propose(CommunityId community) {
        Instant now = clock.instant(community);
        UUID season = seasons.running(community, now);
        int proposed = 0;
        for (MemberId candidate : invitations.next(season, now, seasons.free(season))) {
            if (!seasons.hold(season)) {
                break;
            }
            proposed += proposed(community, season, candidate) ? 1 : 0;
        }
        return proposed;
    }

    private boolean proposed(CommunityId community, UUID season, MemberId candidate) {
        boolean proposed = invitations.propose(community, season, candidate);
        if (!proposed) {
            seasons.release(season);
        }
        return proposed;
    }

    /** A lead wants this member next, out of turn; the invitation is proposed, or the answer says why not. */
    @Transactional
    public Optional<SeatRefusal> invite(CommunityId community, MemberId member) {
        Optional<SeatRefusal> objection = invitations.objection(community, member);
        if (objection.isPresent()) {
            return objection.map(why -> invitations.refuse(community, member, why));
        }
        UUID season = seasons.running(community, clock.instant(community));
        if (!seasons.hold(season)) {
            return Optional.of(invitations.refuse(community, member, SeatRefusal.FULL));
        }
        return proposed(community, season, member)
                ? Optional.empty()
                : Optional.of(invitations.refuse(community, member, SeatRefusal.INVITED));
    }

    /** An operator approved: the invitation is sent. */
    @Transactional
    public void approve(CommunityId community, MemberId member) {
        invitations.approve(community, member);
    }

    /** The member accepted: the held seat is taken and the journey told. */
    @Transactional
    public void accept(CommunityId community, MemberId member) {
        taken.take(invitations.close(community, member, "ACCEPTED"), community, member);
    }

    /** The invitation ends without a seat (DECLINED, EXPIRED, REFUSED, WITHDRAWN); the held seat is free again. */
    @Transactional
    public void giveUp(CommunityId community, MemberId member, String outcome) {
        seasons.release(invitations.close(community, member, outcome));
    }

    /** A member answers the invitation; false if none is open. */
    @Transactional
    public boolean answer(CommunityId community, MemberId member, boolean accepted) {
        return invitations.answer(community, member, accepted);
    }

    /** A member's answer as somebody heard it; empty if it counts, or why it comes too late. */
    @Transactional
    public Optional<SeatRefusal> reply(CommunityId community, MemberId member, boolean accepted) {
        return invitations.reply(community, member, accepted);
    }

    /** A holder loses the seat for this reason and is an ordinary member again; false if he has none. */
    @Transactional
    public boolean vacate(CommunityId community, MemberId member, String reason) {
        return taken.vacate(community, member, reason);
    }

    /** Members answer their invitations, as a replay assumes. Returns how many. */
    public int answerAll(CommunityId community, Collection<MemberId> members, boolean accepted) {
        return invitations.answerAll(community, members, accepted);
    }

    /** Who was asked before this moment may be asked again. */
    public Instant askedBefore(Instant now) {
        return invitations.askedBefore(now);
    }

    /** A season is over: who sits stays, in a season without cycles. */
    @Transactional
    public void betweenSeasons(CommunityId community) {
        seasons.running(community, clock.instant(community));
    }

    /** Seats of the running season: all, taken, held for open invitations. */
    public Seats seats(CommunityId community) {
        return seasons.seats(community);
    }

    /** How the seats of a season stand. */
    public record Seats(int all, int taken, int held) {}
}
