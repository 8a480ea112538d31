package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to pledges: a place and held money each; free to be withdrawn until the event is funded (000-16). */
@Service
public class Pledges {
    static final String CLOSED = "engagement.offlinePledgesClosed";

    private final PledgeRows rows;
    private final OfflineRows events;
    private final OfflineSteps steps;
    private final PledgeMoney money;
    private final Processes processes;
    private final CurrentOperator operator;
    private final OfflineNews news;

    Pledges(
            PledgeRows rows,
            OfflineRows events,
            OfflineSteps steps,
            PledgeMoney money,
            Processes processes,
            CurrentOperator operator,
            OfflineNews news) {
        this.rows = rows;
        this.events = events;
        this.steps = steps;
        this.money = money;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    /** A member pledges: takes a place, and the money is held. Who is the last that was needed ends the crowdfunding. */
    @Transactional
    public Answer pledge(CommunityId community, OfflineId id, MemberId member) {
        Offline event = events.lock(community, id).orElseThrow();
        Instant now = news.now(community);
        if (!events.isHere(community, member)) {
            return news.refused(event, member, OfflineRefusal.NOT_HERE);
        }
        if (rows.of(id, member).isPresent()) {
            return news.refused(event, member, OfflineRefusal.PLEDGED_ALREADY);
        }
        if (!steps.take(id, now)) {
            return news.refused(event, member, whyNot(event, now));
        }
        return placed(event, member, now);
    }

    private Answer placed(Offline event, MemberId member, Instant now) {
        UUID pledge = Ids.next();
        money.hold(event, pledge, member);
        if (!rows.insert(event, pledge, member, operator.name(), now)) {
            throw new IllegalStateException("Member " + member + " has pledged for " + event.id() + " already");
        }
        news.pledge(event, member, PledgeState.PLEDGED);
        Offline after = events.get(event.id());
        if (after.state() == OfflineState.OPEN && after.isFunded()) {
            processes.correlate(CLOSED, event.id().toString(), Map.of());
        }
        return new Answer.Done(event.id());
    }

    private static OfflineRefusal whyNot(Offline event, Instant now) {
        if (!event.state().takesPledges()) {
            return OfflineRefusal.NOT_OPEN;
        }
        return event.plan().deadline().isAfter(now) ? OfflineRefusal.PLACES_TAKEN : OfflineRefusal.DEADLINE_OVER;
    }

    /** A member withdraws, and the money goes back; frozen once the event is funded or the deadline is over. */
    @Transactional
    public Answer withdraw(CommunityId community, OfflineId id, MemberId member) {
        Offline event = events.lock(community, id).orElseThrow();
        Optional<Pledge> pledge = rows.of(id, member).filter(p -> p.state() == PledgeState.PLEDGED);
        if (pledge.isEmpty()) {
            return news.refused(event, member, OfflineRefusal.NOT_PLEDGED);
        }
        if (!steps.giveBack(id, news.now(community))) {
            return news.refused(event, member, OfflineRefusal.FROZEN);
        }
        rows.close(pledge.get(), PledgeState.WITHDRAWN, BigDecimal.ZERO, news.now(community));
        money.settle(event, pledge.get(), BigDecimal.ZERO);
        news.pledge(event, member, PledgeState.WITHDRAWN);
        return new Answer.Done(id);
    }

    /** Notes who came; the others who pledged did not. */
    @Transactional
    public Answer came(CommunityId community, OfflineId id, Collection<MemberId> members) {
        Offline event = events.find(community, id).orElseThrow();
        Instant now = news.now(community);
        if (event.state() != OfflineState.CONFIRMED || event.plan().startsAt().isAfter(now)) {
            return news.refused(community, event.plan().title(), OfflineRefusal.NOT_NOW);
        }
        rows.came(id, members);
        return new Answer.Done(id);
    }

    /** Who leaves withdraws where that is still free; what is funded stays. */
    @EventListener
    void on(MemberExited exited) {
        for (Pledge pledge : rows.openOf(exited.member())) {
            if (events.get(pledge.event()).state() == OfflineState.OPEN) {
                withdraw(exited.community(), pledge.event(), exited.member());
            }
        }
    }

    /** All of an event, in the order in which they came. */
    public List<Pledge> of(OfflineId id, int limit) {
        return rows.all(id, limit);
    }
}
