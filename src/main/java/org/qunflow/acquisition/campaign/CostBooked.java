package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A campaign cost something. */
public record CostBooked(CommunityId community, Instant at, CampaignId campaign, BigDecimal amount, String note)
        implements CampaignEvent {}
