package org.qunflow.conversion.experiment;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * A price experiment has its verdict.
 *
 * @param arm that won, empty if none did
 * @param exposed how many members were shown an arm
 * @param converted how many of them bought within the window
 */
public record ExperimentJudged(
        CommunityId community,
        Instant at,
        ExperimentId experiment,
        Experiment.Verdict verdict,
        String arm,
        long exposed,
        long converted)
        implements ExperimentEvent {}
