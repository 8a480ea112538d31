package org.qunflow.conversion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.MemberExited;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to offers and conversions. */
@Service
public class Offers {
    private final OfferRows rows;
    private final OfferRules rules;
    private final List<OfferTerms> terms;
    private final Gathered<OfferRows.Change> changes;
    private final Communities communities;
    private final Lifecycle lifecycle;
    private final Outreach outreach;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Offers(
            OfferRows rows,
            OfferRules rules,
            List<OfferTerms> terms,
            Communities communities,
            Lifecycle lifecycle,
            Outreach outreach,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.terms = terms;
        this.changes = new Gathered<>(rows::apply);
        this.communities = communities;
        this.lifecycle = lifecycle;
        this.outreach = outreach;
        this.clock = clock;
        this.events = events;
    }

    /** What is proposed: a product in a scene (000-07), open for some days. */
    public record Proposal(String product, String scene, int validDays) {}

    /** An order that answers an offer. */
    public record Order(String source, String id, BigDecimal amount, boolean highValue) {}

    /** What a member can still accept, until when. */
    public record Presented(String product, String scene, Instant expires) {}

    /** True while the member has an open offer. */
    public boolean open(MemberId member) {
        return presented(member).isPresent();
    }

    /** The open offer of a member. */
    public Optional<Presented> presented(MemberId member) {
        return rows.presented(member);
    }

    /**
     * Presents an offer and touches the member with it; the clock of dormancy starts anew. False if it is refused: without
     * a scene, or in the first days.
     */
    @Transactional
    public boolean present(CommunityId community, MemberId member, Proposal proposal, String dedupeKey) {
        Instant now = clock.instant(community);
        Optional<OfferRefusal> wrong = rules.wrong(community, member, proposal, now);
        if (wrong.isPresent()) {
            events.publishEvent(new OfferRefused(community, now, member, proposal.product(), wrong.get()));
            return false;
        }
        Optional<OfferTerms.Terms> own = terms.stream()
                .flatMap(t -> t.of(community, member, proposal.scene(), now).stream())
                .findFirst();
        String product = own.map(OfferTerms.Terms::product).orElse(proposal.product());
        Proposal shown = new Proposal(product, proposal.scene(), proposal.validDays());
        show(community, member, new OfferRows.Terms(shown, own.orElse(null)), dedupeKey, now);
        return true;
    }

    private void show(CommunityId community, MemberId member, OfferRows.Terms offer, String dedupeKey, Instant now) {
        Proposal proposal = offer.proposal();
        Instant expires = now.atZone(communities.get(community).zone())
                .plus(Period.ofDays(proposal.validDays()))
                .toInstant();
        changes.add(new OfferRows.Presented(Ids.next(), community, member, offer, now, expires));
        lifecycle.caredFor(community, member);
        outreach.touch(
                community,
                member,
                "offer",
                dedupeKey,
                Map.of("product", proposal.product(), "days", Integer.toString(proposal.validDays())));
        events.publishEvent(new OfferPresented(community, now, member, proposal.product(), proposal.scene(), expires));
    }

    /** Records the conversion by which an order answers the open offer; the same order counts once. */
    @Transactional
    public void convert(CommunityId community, MemberId member, Order order) {
        Instant now = clock.instant(community);
        String currency = communities.get(community).currency().getCurrencyCode();
        changes.add(new OfferRows.Accepted(Ids.next(), community, member, order, currency, now));
        lifecycle.markCustomer(community, member);
        events.publishEvent(
                new Converted(community, now, member, order.id(), order.amount(), currency, order.highValue()));
    }

    /** Whoever is out has no open offer. */
    @EventListener
    void on(MemberExited exited) {
        changes.add(new OfferRows.Withdrawn(exited.community(), exited.member(), clock.instant(exited.community())));
    }
}
