package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Tells journeys of the orders that answer their open offers. */
@Component
class OfferAnswers {
    private final OrderRows rows;
    private final Processes processes;

    OfferAnswers(OrderRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    /** Returns how many journeys heard of an order. */
    int tell(CommunityId community, Instant from, Instant to) {
        return processes
                .correlateAll("conversion.orderPaid", community, rows.answering(community, from, to))
                .done();
    }
}
