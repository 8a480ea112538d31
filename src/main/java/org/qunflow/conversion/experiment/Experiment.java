package org.qunflow.conversion.experiment;

import java.time.Instant;

/**
 * A price experiment as it stands.
 *
 * @param shownUntil from then on nobody new is shown an arm; null before it began
 * @param endsAt when the last order can count
 * @param winner number of the arm, from 1, or null
 */
public record Experiment(
        ExperimentId id,
        Plan plan,
        State state,
        String openedBy,
        Instant openedAt,
        Instant startedAt,
        Instant shownUntil,
        Instant endsAt,
        Verdict verdict,
        Integer winner,
        String remark) {

    /** Where it stands. */
    public enum State {
        PLANNED,
        RUNNING,
        JUDGED,
        ADOPTED,
        KEPT,
        ENDED,
        STOPPED,
        DROPPED;

        /** Whether a lead can still stop it. */
        public boolean canStop() {
            return this == PLANNED || this == RUNNING;
        }
    }

    /** What the planned end showed; NONE if there was none. */
    public enum Verdict {
        WINNER,
        NO_DIFFERENCE,
        TOO_FEW,
        NONE
    }

    /** Only what ran to its planned end is compared; whoever looks earlier sees numbers without a verdict. */
    public boolean isOver() {
        return verdict != null && verdict != Verdict.NONE;
    }
}
