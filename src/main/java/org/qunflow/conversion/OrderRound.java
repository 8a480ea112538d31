package org.qunflow.conversion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.member.Lifecycle;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Orders reach the journeys that wait for them; other repeat orders are counted; offers run out; next ones fall due. */
@Component
class OrderRound implements Round {
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final OrderRows rows;
    private final Processes processes;
    private final Communities communities;
    private final Lifecycle lifecycle;
    private final ConversionSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OrderRound(
            OrderRows rows,
            Processes processes,
            Communities communities,
            Lifecycle lifecycle,
            ConversionSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.rows = rows;
        this.processes = processes;
        this.communities = communities;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        Instant since = from.isAfter(Instant.EPOCH) ? from.minus(OVERLAP) : from;
        int answered = processes
                .correlateAll(
                        "conversion.orderPaid",
                        community,
                        rows.answering(community, since, to, settings.highValueFrom()))
                .done();
        Community home = communities.get(community);
        transaction.executeWithoutResult(t -> count(home, since, to));
        return answered + present(home, from, to);
    }

    private void count(Community home, Instant since, Instant to) {
        List<MemberId> others = rows.countOthers(home.id(), home.currency().getCurrencyCode(), since, to);
        others.forEach(member -> lifecycle.markCustomer(home.id(), member));
        int expired = rows.expire(home.id(), to);
        if (!others.isEmpty() || expired > 0) {
            events.publishEvent(new OrdersCounted(home.id(), to, others.size(), expired));
        }
    }

    private int present(Community home, Instant from, Instant to) {
        ZoneId zone = home.zone();
        Instant pausedFrom = from.isAfter(Instant.EPOCH)
                ? from.atZone(zone).minus(settings.offerPause()).toInstant()
                : from;
        Instant pausedTo = to.atZone(zone).minus(settings.offerPause()).toInstant();
        List<Processes.Item> due = rows.due(
                home.id(),
                pausedFrom,
                pausedTo,
                to.atZone(zone).minus(settings.activeWithin()).toLocalDate(),
                to.atZone(zone).toLocalDate());
        return processes.correlateAll("conversion.offerDue", home.id(), due).done();
    }
}
