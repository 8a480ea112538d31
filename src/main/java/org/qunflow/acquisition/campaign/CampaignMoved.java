package org.qunflow.acquisition.campaign;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A campaign went on. */
public record CampaignMoved(CommunityId community, Instant at, CampaignId campaign, CampaignState state)
        implements CampaignEvent {}
