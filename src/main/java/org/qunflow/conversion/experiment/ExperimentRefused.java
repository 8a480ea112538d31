package org.qunflow.conversion.experiment;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Something about an experiment was refused; about the experiment or, where there is none, the community. */
public record ExperimentRefused(
        CommunityId community, Instant at, String subjectType, String subjectId, String name, ExperimentRefusal refusal)
        implements DomainEvent {}
