package org.qunflow.layering;

import java.math.BigDecimal;

/**
 * Sorts a scorecard into quadrant and band. Hysteresis: a threshold is reached at 100 % and lost below the configured
 * part of it (the pattern of Discourse's trust levels, reference/peers.md 1c).
 */
final class Measures {
    private final LayeringSettings settings;

    Measures(LayeringSettings settings) {
        this.settings = settings;
    }

    /** HH, HL, LH or LL: quality, then activity. */
    String quadrant(Scorecard card) {
        return (high(card) ? "H" : "L") + (active(card) ? "H" : "L");
    }

    /** Lower bound of the payment band. */
    int band(Scorecard card) {
        int reached = settings.bands().get(0);
        for (int bound : settings.bands()) {
            if (reaches(card.paid(), BigDecimal.valueOf(bound), card.band() >= bound)) {
                reached = bound;
            }
        }
        return reached;
    }

    private boolean high(Scorecard card) {
        boolean held = card.quadrant() != null && card.quadrant().charAt(0) == 'H';
        return reaches(card.paid(), settings.highFrom(), held);
    }

    private boolean active(Scorecard card) {
        boolean held = card.quadrant() != null && card.quadrant().charAt(1) == 'H';
        return reaches(BigDecimal.valueOf(card.activeDays()), BigDecimal.valueOf(settings.activeFrom()), held);
    }

    private boolean reaches(BigDecimal value, BigDecimal threshold, boolean held) {
        BigDecimal needed = held ? threshold.multiply(settings.demoteBelow()) : threshold;
        return value.compareTo(needed) >= 0;
    }
}
