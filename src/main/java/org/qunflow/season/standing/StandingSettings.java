package org.qunflow.season.standing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a standing is made (003-14, 003-20). Only the hysteresis is in the source; the others are defaults of the house.
 *
 * @param weights points for one fact, by its kind; kinds that are not named count nothing
 * @param mostPerDay facts of one kind that count on one day, so that nobody talks himself to the top
 * @param hysteresis a holder is only replaced if his score is below this part of the candidate's (0.9)
 * @param bottom part of the holders who are in the zone of those to be replaced, at least one
 * @param threshold score of a cycle below which a holder is in that zone wherever he stands
 */
@Validated
@ConfigurationProperties("qunflow.season.standing")
public record StandingSettings(
        Map<String, BigDecimal> weights,
        @DefaultValue("5") @Positive int mostPerDay,
        @DefaultValue("0.9") @Positive @DecimalMax("1") BigDecimal hysteresis,

        @DefaultValue("0.10") @DecimalMin("0") @DecimalMax("0.5")
        BigDecimal bottom,

        @DefaultValue("10") @PositiveOrZero BigDecimal threshold) {
    private static final Map<String, BigDecimal> USUAL = Map.of(
            "CHECKED_IN", BigDecimal.valueOf(5),
            "SPOKE", BigDecimal.ONE,
            "ORDERED", BigDecimal.TEN,
            "SHARED", BigDecimal.valueOf(3),
            "REFERRED", BigDecimal.valueOf(8));

    /** What is configured replaces the usual weight of that kind. */
    public StandingSettings {
        Map<String, BigDecimal> all = new TreeMap<>(USUAL);
        all.putAll(weights == null ? Map.of() : weights);
        weights = Map.copyOf(all);
    }
}
