package org.qunflow.conversion.experiment;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A price experiment went on. */
public record ExperimentMoved(
        CommunityId community, Instant at, ExperimentId experiment, Experiment.State experimentState)
        implements ExperimentEvent {}
