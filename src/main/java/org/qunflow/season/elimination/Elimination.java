package org.qunflow.season.elimination;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.MemberId;

/**
 * A holder on the way out of the seat.
 *
 * @param score at the end of the cycle
 * @param needed what keeps the seat if it is reached by graceUntil
 * @param because why it was kept or spared; otherwise null
 * @param byHand an operator removes, because the channel did not confirm
 * @param proof what the operator says proves the removal
 */
public record Elimination(
        MemberId member,
        int cycle,
        BigDecimal score,
        BigDecimal needed,
        State state,
        Instant openedAt,
        Instant graceUntil,
        String because,
        String decidedBy,
        Instant removalAskedAt,
        boolean byHand,
        String proof,
        Instant closedAt) {

    /** How far it is. */
    public enum State {
        NOTICED,
        CONFIRMING,
        REMOVING,
        KEPT,
        SPARED,
        REMOVED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
