package org.qunflow.partner;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Something about a partner was not done; about the partner or, where there is none, the community. */
public record PartnerRefused(
        CommunityId community, Instant at, String subjectType, String subjectId, String name, PartnerRefusal refusal)
        implements DomainEvent {}
