package org.qunflow.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to facts: appended in bulk, folded into day counters, read by member and time. */
@Service
public class Facts {
    private static final Duration OVERLAP = Duration.ofDays(1);
    private static final Duration LATE_COMMIT = Duration.ofMinutes(10);

    private final FactRows rows;
    private final FactFolding folding;
    private final Communities communities;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Facts(
            FactRows rows,
            FactFolding folding,
            Communities communities,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.folding = folding;
        this.communities = communities;
        this.clock = clock;
        this.events = events;
    }

    /** What became of a batch: how many were appended, how many were there already. */
    public record Appended(int appended, int unchanged) {}

    /** Appends a batch with one journal entry, in the current transaction or one of its own. */
    @Transactional
    public Appended append(CommunityId community, String source, List<NewFact> facts) {
        if (facts.isEmpty()) {
            return new Appended(0, 0);
        }
        String currency = communities.get(community).currency().getCurrencyCode();
        long batch = rows.openBatch(community, source);
        int appended = rows.append(batch, community, source, currency, facts);
        rows.closeBatch(batch, appended, earliest(facts));
        Appended result = new Appended(appended, facts.size() - appended);
        if (appended > 0) {
            events.publishEvent(new FactsAppended(
                    community, clock.instant(community), batch, source, appended, result.unchanged()));
        }
        return result;
    }

    private static Instant earliest(List<NewFact> facts) {
        return facts.stream().map(NewFact::occurredAt).min(Instant::compareTo).orElseThrow();
    }

    /**
     * From when on facts may be new to a round that follows one up to the given moment: facts are handed in late, by
     * hours in a channel, by months in a file. A replay has all its facts from the start.
     */
    public Instant newsSince(CommunityId community, Instant lastRound) {
        if (!lastRound.isAfter(Instant.EPOCH)) {
            return lastRound;
        }
        Instant usual = lastRound.minus(OVERLAP);
        return clock.isMoved(community)
                ? usual
                : rows.earliestRecordedAfter(community, lastRound.minus(LATE_COMMIT))
                        .map(earliest -> earliest.minusMillis(1))
                        .filter(usual::isAfter)
                        .orElse(usual);
    }

    /**
     * Folds appended batches into the day counters; safe to call at any time.
     *
     * @return false if there was nothing to fold
     */
    @Transactional
    public boolean fold(CommunityId community) {
        Optional<Instant> earliest = folding.fold(communities.get(community));
        earliest.ifPresent(moment -> events.publishEvent(new FactsFolded(community, moment)));
        return earliest.isPresent();
    }

    /** The newest facts of a member, newest first. */
    public List<Fact> of(CommunityId community, MemberId member, int limit) {
        return rows.of(community, member, limit);
    }
}
