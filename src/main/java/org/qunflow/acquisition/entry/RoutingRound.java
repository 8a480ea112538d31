package org.qunflow.acquisition.entry;

import java.time.Instant;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/**
 * Gives newcomers to accounts: to the one of their entry point, and above 90 % of its capacity, or where there is none, to
 * whichever has most room (002-12).
 */
@Component
class RoutingRound implements Round {
    private final EntryRows rows;
    private final Routing routing;

    RoutingRound(EntryRows rows, Routing routing) {
        this.rows = rows;
        this.routing = routing;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return rows.waiting(community, to).stream()
                .mapToInt(waiting -> routing.route(community, waiting, to))
                .sum();
    }
}
