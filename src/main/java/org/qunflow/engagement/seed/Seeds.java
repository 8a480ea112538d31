package org.qunflow.engagement.seed;

import java.util.List;
import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the candidates of a call: proposed by the table, invited by score, answering. */
@Service
public class Seeds {
    private final SeedRows rows;
    private final CallRows calls;
    private final Decisions decisions;
    private final Members members;
    private final SeedSettings settings;
    private final News news;

    Seeds(SeedRows rows, CallRows calls, Decisions decisions, Members members, SeedSettings settings, News news) {
        this.rows = rows;
        this.calls = calls;
        this.decisions = decisions;
        this.members = members;
        this.settings = settings;
        this.news = news;
    }

    /** Scores all members by the table seed-score, kind by kind, and proposes the best; returns how many. */
    @Transactional
    public int propose(CommunityId community, SeedCallId id) {
        SeedCall call = calls.find(community, id).orElseThrow();
        for (SeedRows.Kind kind : rows.kinds(community)) {
            Score score = score(kind);
            if (score.points() >= settings.leastScore()) {
                rows.propose(community, id, kind, score, news.now(community));
            }
        }
        int proposed = rows.keepBest(id, call.wanted() * settings.proposedPerWanted());
        int best = rows.best(id);
        news.tell(community, at -> new SeedsProposed(community, at, id.toString(), proposed, best));
        return proposed;
    }

    private Score score(SeedRows.Kind kind) {
        Decision decision =
                decisions.decide("seed-score", Map.of("quadrant", kind.quadrant(), "customer", kind.customer()));
        return new Score(Integer.parseInt(decision.text("score")), decision.row(), decision.version());
    }

    /** Invites the next best, no more than places are left; returns whom. */
    @Transactional
    public List<MemberId> invite(CommunityId community, SeedCallId id) {
        SeedCall call = calls.find(community, id).orElseThrow();
        int missing = call.wanted() - call.accepted() - rows.invited(id);
        List<MemberId> invited = rows.invite(id, Math.max(0, missing), news.now(community));
        invited.forEach(member -> tell(community, call, member, Seed.State.INVITED));
        return invited;
    }

    /** An operator notes what somebody answered; a refusal changes nothing and stands in the journal. */
    @Transactional
    public SeedAnswer answer(CommunityId community, SeedCallId id, MemberId member, boolean accepted) {
        SeedCall call = calls.find(community, id).orElseThrow();
        Seed.State state = accepted ? Seed.State.ACCEPTED : Seed.State.DECLINED;
        SeedAnswer answer = noted(community, call, member, state);
        if (answer == SeedAnswer.DONE) {
            tell(community, call, member, state);
        } else {
            news.tell(community, at -> new SeedRefused(community, at, member, call.purpose(), answer));
        }
        return answer;
    }

    private SeedAnswer noted(CommunityId community, SeedCall call, MemberId member, Seed.State state) {
        boolean accepted = state == Seed.State.ACCEPTED;
        if (call.state() != SeedCall.State.OPEN) {
            return SeedAnswer.ENDED;
        }
        if (accepted && !isThere(community, member)) {
            return SeedAnswer.LEFT;
        }
        if (accepted && !calls.accept(call.id())) {
            return SeedAnswer.FULL;
        }
        boolean done = rows.answer(call.id(), member, state, news.now(community));
        if (!done && accepted) {
            calls.giveBack(call.id());
        }
        return done ? SeedAnswer.DONE : SeedAnswer.NOT_INVITED;
    }

    private boolean isThere(CommunityId community, MemberId member) {
        return members.find(community, member)
                .filter(m -> m.exitedAt() == null && !m.optedOut() && !m.suspended())
                .isPresent();
    }

    private void tell(CommunityId community, SeedCall call, MemberId member, Seed.State state) {
        news.tell(community, at -> new SeedChanged(community, at, member, call.purpose(), state));
    }
}
