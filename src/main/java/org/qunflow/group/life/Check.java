package org.qunflow.group.life;

import java.time.Instant;

/** One check of a group; health is null where nothing was measured yet, tried and came where nobody revived it. */
public record Check(
        int round,
        int day,
        Instant at,
        int size,
        Integer health,
        Outcome outcome,
        String tried,
        String came,
        String by) {

    /** What a check says. */
    public enum Outcome {
        HEALTHY,
        WEAK,
        ASKED
    }
}
