package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;

/** A campaign as it stands; remark, closedAt and lesson are null until there is one. */
public record Campaign(
        CampaignId id,
        Brief brief,
        BigDecimal spent,
        CampaignState state,
        String openedBy,
        Instant openedAt,
        String remark,
        Instant closedAt,
        String lesson) {

    public boolean isRunning() {
        return state == CampaignState.RUNNING;
    }
}
