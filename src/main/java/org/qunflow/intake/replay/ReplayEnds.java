package org.qunflow.intake.replay;

import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.intake.file.Sentence;
import org.qunflow.member.Facts;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Both ends of a replay: from which day to which it goes, whether the past is moved before, what follows after. */
@Component
class ReplayEnds {
    private final ReplayRows rows;
    private final Facts facts;
    private final Communities communities;
    private final PastMove past;
    private final TransactionOperations transaction;

    ReplayEnds(
            ReplayRows rows, Facts facts, Communities communities, PastMove past, TransactionOperations transaction) {
        this.rows = rows;
        this.facts = facts;
        this.communities = communities;
        this.past = past;
        this.transaction = transaction;
    }

    /** Why this replay cannot be begun or gone on with, or empty if it can. */
    Optional<Sentence> refusal(Community home, Replays.Wish wish) {
        Optional<Replay> unfinished = rows.unfinished(home.id());
        if (unfinished.isPresent()) {
            return wish.shift() && !unfinished.get().shifted()
                    ? Optional.of(Sentence.of("intake.replay.refused.begun", home.name()))
                    : Optional.empty();
        }
        boolean replayed = rows.latest(home.id()).isPresent();
        if (home.phase() == Community.Phase.LIVE && (wish.shift() || replayed)) {
            return Optional.of(Sentence.of("intake.replay.refused.lives", home.name()));
        }
        if (wish.shift() && replayed) {
            return Optional.of(Sentence.of("intake.replay.refused.replayed", home.name()));
        }
        if (rows.span(home.id(), home.zone().getId()).isEmpty()) {
            return Optional.of(Sentence.of("intake.replay.refused.empty", home.name()));
        }
        return wish.shift() ? past.refusal(home) : Optional.empty();
    }

    /** Begins a replay; with a shift, the past is moved in the same transaction, so never without it and never twice. */
    Replay begin(Community home, Replays.Wish wish) {
        foldAll(home.id());
        LocalDate[] span = rows.span(home.id(), home.zone().getId()).orElseThrow();
        if (!wish.shift()) {
            return insert(home.id(), first(home.id(), span[0]), span[1], wish);
        }
        int days = past.daysToYesterday(home, span[1]);
        past.prepare(home, days);
        return transaction.execute(t -> {
            past.move(home, days);
            foldAll(home.id());
            return insert(home.id(), span[0].plusDays(days), span[1].plusDays(days), wish);
        });
    }

    /** Frozen as of the last day, or shifted and now alive, at the real time of this moment. */
    void end(Replay replay, Community home, TimeTravel.Journey journey) {
        if (replay.shifted()) {
            journey.moveTo(rows.now());
        }
        transaction.executeWithoutResult(t -> {
            if (replay.shifted()) {
                communities.goLive(home.id());
            } else {
                communities.freeze(home.id(), ReplayDay.end(home, replay.lastDay()));
            }
            rows.finish(replay.id(), Replay.State.DONE, null);
        });
    }

    private LocalDate first(CommunityId community, LocalDate firstArrival) {
        return rows.latest(community)
                .map(before -> before.lastDay().plusDays(1))
                .orElse(firstArrival);
    }

    private Replay insert(CommunityId community, LocalDate first, LocalDate last, Replays.Wish wish) {
        Replay replay = new Replay(
                Ids.next(),
                community,
                first,
                wish.until() == null ? last : wish.until(),
                first,
                wish.seed(),
                wish.operator(),
                wish.shift(),
                Replay.State.RUNNING,
                null,
                null);
        rows.insert(replay);
        return replay;
    }

    private void foldAll(CommunityId community) {
        boolean more = true;
        while (more) {
            more = facts.fold(community);
        }
    }
}
