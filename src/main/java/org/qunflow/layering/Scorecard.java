package org.qunflow.layering;

import java.math.BigDecimal;

/**
 * What layering measures of a member, and what he holds.
 *
 * @param activeDays distinct active days in the activity window
 * @param paid paid in the money window
 * @param band payment band held, 0 before the first layering
 * @param quadrant held, or null before the first layering
 */
record Scorecard(int activeDays, BigDecimal paid, int band, String quadrant) {

    static final Scorecard EMPTY = new Scorecard(0, BigDecimal.ZERO, 0, null);

    /** What was measured of somebody who holds nothing (any more): every threshold is to be reached in full. */
    static Scorecard holdingNothing(int activeDays, BigDecimal paid) {
        return new Scorecard(activeDays, paid, 0, null);
    }

    boolean holds(String otherQuadrant, int otherBand) {
        return band == otherBand && otherQuadrant.equals(quadrant);
    }
}
