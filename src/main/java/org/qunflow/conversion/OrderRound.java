package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.community.Round;
import org.qunflow.member.Facts;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Orders reach the journeys that wait for them; other orders are counted; offers run out; next ones fall due. */
@Component
class OrderRound implements Round {
    private final Facts facts;
    private final OfferAnswers answers;
    private final OrderCount orders;
    private final NextOffers offers;

    OrderRound(Facts facts, OfferAnswers answers, OrderCount orders, NextOffers offers) {
        this.facts = facts;
        this.answers = answers;
        this.orders = orders;
        this.offers = offers;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        Instant since = facts.newsSince(community, from);
        int answered = answers.tell(community, since, to);
        orders.count(community, since, to);
        return answered + offers.fallDue(community, since, from, to);
    }
}
