package org.qunflow.acquisition.referral;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Finds who came by a code, and tells referrals whose time of holding or of taking back is over. */
@Component
class ReferralRound implements Round {
    static final String PROGRAMME = "referral";

    private final ReferralRows rows;
    private final Referrals referrals;
    private final Plans plans;
    private final Programmes programmes;
    private final Processes processes;

    ReferralRound(ReferralRows rows, Referrals referrals, Plans plans, Programmes programmes, Processes processes) {
        this.rows = rows;
        this.referrals = referrals;
        this.plans = plans;
        this.programmes = programmes;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        int found = programmes.runs(community, PROGRAMME)
                        && plans.running(community).isPresent()
                ? came(community, from, to)
                : 0;
        return found
                + tell(Referrals.HELD, community, rows.due(community, ReferralState.HELD, to))
                + tell(Referrals.SETTLED, community, rows.due(community, ReferralState.CONFIRMED, to));
    }

    private int came(CommunityId community, Instant from, Instant to) {
        List<ReferralRows.Came> came = rows.cameByCode(community, from, to);
        came.forEach(c -> referrals.refer(community, c.referrer(), c.invitee()));
        return came.size();
    }

    private int tell(String message, CommunityId community, List<ReferralId> due) {
        List<Processes.Item> items =
                due.stream().map(ReferralId::toString).map(Processes.Item::of).toList();
        return processes.correlateAll(message, community, items).done();
    }
}
