package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Repeat orders that no open offer waited for were counted as conversions, and offers that ran out were closed. */
public record OrdersCounted(CommunityId community, Instant at, int conversions, int expiredOffers)
        implements CommunityEvent {}
