package org.qunflow.layering.tag;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Members with a tag against the rest, for one yes-or-no question.
 *
 * @param with bearers, and yes among them
 * @param rest the others, and yes among them
 */
public record Contrast(long with, long withYes, long rest, long restYes) {

    /** Share of yes with the tag over that of the rest; empty where the rest has none to compare with. */
    public OptionalDouble lift() {
        return with == 0 || rest == 0 || restYes == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(((double) withYes / with) / ((double) restYes / rest));
    }

    /** The lift with two decimals, – if there is none. */
    public String liftText() {
        return lift().isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", lift().getAsDouble());
    }

    /** Cramér's V with two decimals. */
    public String cramersText() {
        return String.format(Locale.ROOT, "%.2f", cramersV());
    }

    /**
     * Cramér's V of the 2×2 table (Cramér 1946, Mathematical Methods of Statistics, 21.9), which is |φ| there: 0 if the
     * tag tells nothing, 1 if it tells all.
     */
    public double cramersV() {
        double withNo = with - withYes;
        double restNo = rest - restYes;
        double margins = (double) with * rest * (withYes + restYes) * (withNo + restNo);
        return margins == 0 ? 0 : Math.abs(withYes * restNo - withNo * restYes) / Math.sqrt(margins);
    }
}
