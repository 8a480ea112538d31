package org.qunflow.season.standing;

import java.math.BigDecimal;
import org.qunflow.shared.MemberId;

/**
 * One line of a standing: a holder or a candidate.
 *
 * @param place among the holders, or among the candidates
 * @param points of the days that count
 * @param score the same for a whole cycle
 * @param zone null for a candidate
 * @param judged what was decided at the end of the cycle; null while it runs, and for candidates
 */
public record Line(
        MemberId member,
        boolean seated,
        int place,
        int ofAll,
        BigDecimal points,
        BigDecimal score,
        int activeDays,
        int leaveDays,
        Protection protection,
        Zone zone,
        Judged judged) {

    /**
     * The decision and the numbers that decided.
     *
     * @param challenger the candidate whom he was held against; null if none waited for his seat
     * @param needed the score that would have kept the seat; null without a challenger
     * @param rule row of the table seat-verdict
     */
    public record Judged(
            MemberId challenger,
            BigDecimal challengerScore,
            BigDecimal needed,
            Verdict verdict,
            String rule,
            int version) {}

    /** Whether the seat is kept. */
    public enum Verdict {
        KEEP,
        REPLACE
    }

    boolean mayBeReplaced() {
        return zone == Zone.OUT && protection == Protection.NONE;
    }
}
