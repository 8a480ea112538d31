package org.qunflow.conversion;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.member.Lifecycle;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts orders that no offer waited for as conversions, and closes the offers that ran out. */
@Service
class OrderCount {
    private final OrderRows rows;
    private final Communities communities;
    private final Lifecycle lifecycle;
    private final ApplicationEventPublisher events;

    OrderCount(OrderRows rows, Communities communities, Lifecycle lifecycle, ApplicationEventPublisher events) {
        this.rows = rows;
        this.communities = communities;
        this.lifecycle = lifecycle;
        this.events = events;
    }

    @Transactional
    public void count(CommunityId community, Instant from, Instant to) {
        String currency = communities.get(community).currency().getCurrencyCode();
        List<MemberId> others = rows.countOthers(community, currency, from, to);
        others.forEach(member -> lifecycle.markCustomer(community, member));
        int expired = rows.expire(community, to);
        if (!others.isEmpty() || expired > 0) {
            events.publishEvent(new OrdersCounted(community, to, others.size(), expired));
        }
    }
}
