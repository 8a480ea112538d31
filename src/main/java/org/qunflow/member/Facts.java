package org.qunflow.member;

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
        rows.closeBatch(batch, appended);
        Appended result = new Appended(appended, facts.size() - appended);
        if (appended > 0) {
            events.publishEvent(
                    new FactsAppended(community, clock.instant(), batch, source, appended, result.unchanged()));
        }
        return result;
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
