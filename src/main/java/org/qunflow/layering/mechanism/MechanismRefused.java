package org.qunflow.layering.mechanism;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A mechanism group was not opened, or an answer not taken; about the community, the group or the member. */
public record MechanismRefused(
        CommunityId community, Instant at, String subjectType, String subjectId, String name, MechanismRefusal refusal)
        implements DomainEvent {}
