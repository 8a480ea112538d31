package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Repeat orders that no open offer waited for were counted as conversions, and offers that ran out were closed. */
public record OrdersCounted(CommunityId community, Instant at, int conversions, int expiredOffers)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
