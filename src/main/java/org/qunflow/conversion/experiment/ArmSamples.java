package org.qunflow.conversion.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.qunflow.conversion.statistics.Interval;
import org.qunflow.conversion.statistics.Sample;
import org.qunflow.conversion.statistics.Significance;

/** What one arm brought as values that are independent of each other: of people, or one a group. */
record ArmSamples(boolean groups, long exposed, long converted, BigDecimal revenue, Sample rates, Sample revenues) {

    /** What people of one unit, or of a whole arm, did: how many, how many bought, for how much, and the sum of squares. */
    record Cell(int arm, long exposed, long converted, BigDecimal revenue, double squares) {}

    static ArmSamples ofPeople(List<Cell> cells) {
        long exposed = cells.stream().mapToLong(Cell::exposed).sum();
        long converted = cells.stream().mapToLong(Cell::converted).sum();
        BigDecimal revenue = revenue(cells);
        double squares = cells.stream().mapToDouble(Cell::squares).sum();
        return new ArmSamples(
                false,
                exposed,
                converted,
                revenue,
                Sample.of(exposed, converted, converted),
                Sample.of(exposed, revenue.doubleValue(), squares));
    }

    static ArmSamples ofGroups(List<Cell> cells) {
        return new ArmSamples(
                true,
                cells.stream().mapToLong(Cell::exposed).sum(),
                cells.stream().mapToLong(Cell::converted).sum(),
                revenue(cells),
                means(cells, Cell::converted),
                means(cells, cell -> cell.revenue().doubleValue()));
    }

    Interval interval(double alpha) {
        return groups ? Interval.ofShares(rates, alpha) : Interval.ofShare(converted, exposed, alpha);
    }

    double conversionApart(ArmSamples other) {
        return groups
                ? Significance.ofMeans(rates, other.rates)
                : Significance.ofShares(converted, exposed, other.converted, other.exposed);
    }

    double revenueApart(ArmSamples other) {
        return Significance.ofMeans(revenues, other.revenues);
    }

    private static BigDecimal revenue(List<Cell> cells) {
        return cells.stream().map(Cell::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Sample means(List<Cell> cells, ToDoubleFunction<Cell> of) {
        return Sample.of(
                cells.stream().map(c -> of.applyAsDouble(c) / c.exposed()).toList());
    }
}
