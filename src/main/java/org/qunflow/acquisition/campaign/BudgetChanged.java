package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A lead gave a running campaign another budget. */
public record BudgetChanged(CommunityId community, Instant at, CampaignId campaign, BigDecimal budget)
        implements CampaignEvent {}
