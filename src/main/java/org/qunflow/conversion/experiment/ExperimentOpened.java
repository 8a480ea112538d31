package org.qunflow.conversion.experiment;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A plan of a price experiment was handed in. */
public record ExperimentOpened(
        CommunityId community, Instant at, ExperimentId experiment, String name, String scene, int arms, int days)
        implements ExperimentEvent {}
