package org.qunflow.season.cycle;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds and suggestions for seasons.
 *
 * @param share part of the members who may sit, suggested to a lead (003-14: the top 20 %)
 * @param days length of a cycle in days, suggested to a lead; a default of the house
 * @param cycles number of cycles, suggested to a lead; a default of the house
 * @param longest longest cycle in days
 * @param mostCycles most cycles of one season
 * @param mostSeats most seats of one season
 */
@Validated
@ConfigurationProperties("qunflow.season.cycle")
public record CycleSettings(
        @DefaultValue("0.20") @Positive @DecimalMax("1") BigDecimal share,
        @DefaultValue("28") @Positive int days,
        @DefaultValue("3") @Positive int cycles,
        @DefaultValue("92") @Positive int longest,
        @DefaultValue("26") @Positive int mostCycles,
        @DefaultValue("5000") @Positive int mostSeats) {}
