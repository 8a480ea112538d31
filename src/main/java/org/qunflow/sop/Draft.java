package org.qunflow.sop;

import java.time.Instant;
import java.util.UUID;

/**
 * A model that people work on.
 *
 * @param file name of the file that it becomes
 * @param baseVersion the deployed version that it began from; 0 for none
 * @param version grows with every save
 * @param forkOf the draft that somebody else had saved first; null for most
 */
public record Draft(
        UUID id,
        String file,
        int baseVersion,
        int version,
        State state,
        UUID forkOf,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {

    /** How far it is. */
    public enum State {
        OPEN,
        SUBMITTED,
        DEPLOYED,
        DISCARDED
    }

    public ModelKind kind() {
        return ModelKind.of(file);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
