package org.qunflow.conversion.experiment;

import java.math.BigDecimal;
import java.util.List;
import org.qunflow.conversion.statistics.Interval;

/**
 * What an experiment shows.
 *
 * @param comparisons of each pair of arms; empty before the planned end and where it was stopped early
 */
public record Reading(List<Shown> arms, List<Compared> comparisons) {

    /**
     * What one arm brought.
     *
     * @param units people, or groups where groups were assigned
     * @param rate share that converted, over groups their mean
     * @param perMember revenue per member who was shown it, over groups their mean
     */
    public record Shown(
            int number,
            Arm arm,
            long units,
            long exposed,
            long converted,
            BigDecimal revenue,
            double rate,
            Interval interval,
            double perMember) {}

    /** Two arms: how likely such a difference is if there is none, corrected after Holm. */
    public record Compared(int first, int second, double conversion, double revenue) {

        double by(Plan.Measure measure) {
            return measure == Plan.Measure.REVENUE ? revenue : conversion;
        }
    }
}
