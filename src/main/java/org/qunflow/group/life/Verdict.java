package org.qunflow.group.life;

import java.math.BigDecimal;
import java.time.Instant;

/** The question what becomes of a group: what was known, what the table proposed, what a lead decided, what came of it. */
public record Verdict(
        int round,
        Instant askedAt,
        Facts facts,
        String proposed,
        String decided,
        String decidedBy,
        Instant decidedAt,
        String reason,
        String outcome,
        String into) {

    /**
     * What is known of a group when it is judged.
     *
     * @param day of its clock
     * @param trend points of health since the check before
     * @param contribution paid by its members in this round, less what the group costs
     */
    public record Facts(int day, int health, int trend, BigDecimal contribution, int size) {}
}
