package org.qunflow.layering.ordinary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The light programme for ordinary fans (003-13, 004-09).
 *
 * @param tiers who is ordinary
 * @param mostTouches group messages to them a month, 1 or 2 (004-09)
 * @param promising part of the threshold of high quality from which somebody is worth nurturing
 * @param listed how many promising fans the page names
 */
@Validated
@ConfigurationProperties("qunflow.layering.ordinary")
record OrdinarySettings(
        @DefaultValue({"ORDINARY", "REGULAR"}) List<String> tiers,
        @Min(1) @Max(2) @DefaultValue("2") int mostTouches,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.5")
        BigDecimal promising,

        @Positive @DefaultValue("20") int listed) {}
