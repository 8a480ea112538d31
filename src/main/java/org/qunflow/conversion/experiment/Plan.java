package org.qunflow.conversion.experiment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a lead plans.
 *
 * @param smallest people, or groups, that each arm needs for a verdict
 * @param days in which offers of the scene take the price of their arm
 * @param windowDays in which an order counts after its offer
 */
public record Plan(
        String name,
        String scene,
        Assignment by,
        Measure measure,
        List<Arm> arms,
        int smallest,
        int days,
        int windowDays,
        Expectation expectation) {

    /** What is drawn an arm. */
    public enum Assignment {
        PERSON,
        GROUP
    }

    /** What decides: revenue per member who was shown the offer, or the share of them who bought. */
    public enum Measure {
        REVENUE,
        CONVERSION
    }

    /**
     * From which the size is reckoned.
     *
     * @param share of people who buy, as usual
     * @param difference in that share that should be found
     * @param members of a group
     */
    public record Expectation(BigDecimal share, BigDecimal difference, int members) {}

    /** The price and length ladder: 199 with 30 to 50 lessons, 99 with 10 to 20, 29.9 with 3 to 5 (000-10). */
    public static List<Arm> template() {
        return List.of(
                new Arm("course-199", new BigDecimal("199"), 40),
                new Arm("course-99", new BigDecimal("99"), 15),
                new Arm("trial-29", new BigDecimal("29.9"), 4));
    }
}
