package org.qunflow.partner.commission;

import java.time.Instant;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Counts what partners earned, and frees what waited long enough. */
@Component
class CommissionRound implements Round {
    private final Commissions commissions;

    CommissionRound(Commissions commissions) {
        this.commissions = commissions;
    }

    @Override
    public int order() {
        return 111;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return commissions.earn(community, to) + commissions.ripen(community, to);
    }
}
