package org.qunflow.moderation.penalty;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.member.Suspension;
import org.qunflow.member.Suspensions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to penalties. A member has one at a time: a heavier one replaces the one that runs. The days of a mute begin
 * when somebody has done it and proven it; the member is suspended from the decision on.
 */
@Service
public class Penalties {
    private final PenaltyRows rows;
    private final PenaltyMoves moves;
    private final Suspensions suspensions;
    private final News news;

    Penalties(PenaltyRows rows, PenaltyMoves moves, Suspensions suspensions, News news) {
        this.rows = rows;
        this.moves = moves;
        this.suspensions = suspensions;
        this.news = news;
    }

    /** Imposes what a case came to; returns the penalty that it replaces, if any. */
    @Transactional
    public Optional<Penalty> impose(CommunityId community, MemberId member, UUID caseId, Rung rung, int days) {
        Instant now = news.now(community);
        Optional<Penalty> before = rows.active(member);
        before.ifPresent(p -> end(p, Penalty.State.REPLACED, PenaltyMoved.Step.REPLACED));
        PenaltyId id = PenaltyId.next();
        moves.insert(id, community, caseId, member, rung, days, now);
        Penalty penalty = rows.find(id).orElseThrow();
        tell(penalty, PenaltyMoved.Step.IMPOSED, "");
        suspensions.suspend(community, member, penalty.cause(), days == 0 ? null : now.plus(Duration.ofDays(days)));
        before.ifPresent(p -> suspensions.lift(community, member, p.cause(), Suspension.Lifted.REPLACED));
        return before;
    }

    /** Somebody did it, and says what proves it: its days begin. False if it is not active or was done before. */
    @Transactional
    public boolean executed(UUID caseId, String by, String proof) {
        Penalty penalty = rows.ofCase(caseId).orElseThrow();
        boolean done = moves.execute(caseId, by, proof, news.now(penalty.community()));
        if (done) {
            tell(penalty, PenaltyMoved.Step.EXECUTED, proof);
            rows.find(penalty.id())
                    .filter(p -> p.endsAt() != null)
                    .ifPresent(p -> suspensions.suspend(p.community(), p.member(), p.cause(), p.endsAt()));
        }
        return done;
    }

    /** Cases whose penalties have lasted their time. */
    public List<UUID> due(CommunityId community, Instant to) {
        return rows.due(community, to);
    }

    /** They have lasted their time: the suspension ends. */
    @Transactional
    public void served(Collection<UUID> cases) {
        rows.ofCases(cases).stream().filter(Penalty::isActive).forEach(p -> {
            end(p, Penalty.State.SERVED, PenaltyMoved.Step.SERVED);
            suspensions.lift(p.community(), p.member(), p.cause(), Suspension.Lifted.SERVED);
        });
    }

    /** An appeal was right: it counts no longer, and what it suspended is lifted. */
    @Transactional
    public void overturn(PenaltyId id) {
        Penalty penalty = rows.find(id).orElseThrow();
        boolean ended = moves.end(id, Penalty.State.OVERTURNED, news.now(penalty.community())) || moves.forget(id);
        if (ended) {
            tell(penalty, PenaltyMoved.Step.OVERTURNED, "");
            suspensions.lift(penalty.community(), penalty.member(), penalty.cause(), Suspension.Lifted.OVERTURNED);
        }
    }

    /** An appeal was right in part: one rung less; what is served by that ends with the next round. */
    @Transactional
    public void reduce(PenaltyId id, int days) {
        Penalty penalty = rows.find(id).orElseThrow();
        moves.reduce(id, penalty.rung().below(), days);
        Penalty reduced = rows.find(id).orElseThrow();
        tell(reduced, PenaltyMoved.Step.REDUCED, "");
        if (reduced.isActive()) {
            Instant until = reduced.endsAt() != null
                    ? reduced.endsAt()
                    : reduced.imposedAt().plus(Duration.ofDays(days));
            suspensions.suspend(reduced.community(), reduced.member(), reduced.cause(), until);
        }
    }

    /** Somebody lifted it where it had been done, and says what proves it. */
    @Transactional
    public void lifted(UUID caseId, String by, String proof) {
        Penalty penalty = rows.ofCase(caseId).orElseThrow();
        if (moves.lift(penalty.id(), by, proof)) {
            tell(penalty, PenaltyMoved.Step.LIFTED, proof);
        }
    }

    private void end(Penalty penalty, Penalty.State as, PenaltyMoved.Step step) {
        if (!moves.end(penalty.id(), as, news.now(penalty.community()))) {
            throw new IllegalStateException("Penalty " + penalty.id() + " is " + penalty.state() + ", not active");
        }
        tell(penalty, step, "");
    }

    private void tell(Penalty p, PenaltyMoved.Step step, String proof) {
        news.tell(p.community(), at -> new PenaltyMoved(p.community(), at, p.member(), p.id(), p.rung(), step, proof));
    }

    public Optional<Penalty> find(PenaltyId id) {
        return rows.find(id);
    }

    public Optional<Penalty> active(MemberId member) {
        return rows.active(member);
    }

    public Optional<Penalty> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /** By the case that they come from. */
    public Map<UUID, Penalty> ofCases(Collection<UUID> cases) {
        return rows.ofCases(cases).stream().collect(Collectors.toMap(Penalty::caseId, Function.identity()));
    }

    /** All of a member, newest first. */
    public List<Penalty> of(CommunityId community, MemberId member) {
        return rows.of(community, member);
    }
}
