package org.qunflow.layering;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sorts a scorecard into quadrant and band. Hysteresis: a threshold is reached at 100 % and lost below the configured
 * part of it (the pattern of Discourse's trust levels, reference/peers.md 1c).
 */
final class Measures {
    private final LayeringSettings settings;
    private final PaymentBands bands;

    Measures(LayeringSettings settings, PaymentBands bands) {
        this.settings = settings;
        this.bands = bands;
    }

    /** HH, HL, LH or LL: quality, then activity. */
    String quadrant(Scorecard card) {
        return (high(card) ? "H" : "L") + (active(card) ? "H" : "L");
    }

    /** Lower bound of the payment band: the one that was reached, or the one that is held and not lost yet. */
    int band(Scorecard card) {
        int reached = bands.bandOf(card.paid());
        BigDecimal held = BigDecimal.valueOf(card.band());
        return card.band() <= reached ? reached : Math.max(reached, bands.bandOf(held.min(reachOfHeld(card.paid()))));
    }

    /** Bounds up to this one are not lost with such a payment. */
    private BigDecimal reachOfHeld(BigDecimal paid) {
        BigDecimal part = settings.demoteBelow();
        return part.signum() == 0 ? BigDecimal.valueOf(Integer.MAX_VALUE) : paid.divide(part, 0, RoundingMode.FLOOR);
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
