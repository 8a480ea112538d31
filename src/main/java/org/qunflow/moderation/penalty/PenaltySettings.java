package org.qunflow.moderation.penalty;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ladder (004-16, 004-17).
 *
 * @param days for which the three rungs of time mute: 1, 7, 15 (004-16)
 * @param counts how long a penalty counts as history; 365 days, ours
 * @param heavier what an aggravation does: one rung more, or the days times the factor; one rung, ours (004-17)
 * @param factor of the days, where the factor is what an aggravation does; 2, ours (004-17)
 */
@Validated
@ConfigurationProperties("qunflow.moderation.penalty")
public record PenaltySettings(
        @DefaultValue({"1", "7", "15"}) @Size(min = 3, max = 3)
        List<@Positive Integer> days,

        @DefaultValue("P365D") Period counts,
        @DefaultValue("STEP") Heavier heavier,
        @DefaultValue("2") @DecimalMin("1") BigDecimal factor) {

    /** What an aggravation does. */
    public enum Heavier {
        STEP,
        FACTOR
    }

    /** 0 for what lasts. */
    public int daysOf(Rung rung) {
        return rung.lasting() ? 0 : days.get(rung.ordinal());
    }
}
