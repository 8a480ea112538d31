package org.qunflow.acquisition.campaign;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A campaign was not opened, or something about it not done; about the campaign or, where there is none, the community. */
public record CampaignRefused(
        CommunityId community, Instant at, String subjectType, String subjectId, String name, CampaignRefusal refusal)
        implements DomainEvent {}
