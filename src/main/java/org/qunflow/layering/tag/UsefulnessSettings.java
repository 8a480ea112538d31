package org.qunflow.layering.tag;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a tag is useless (004-05).
 *
 * @param threshold Cramér's V below which a tag tells nothing, 0 to 1; 0.1 is Cohen's small effect (Cohen 1988, w = 0.1)
 * @param fewest members who must bear a value before anything is said about it
 * @param mostValues how many values are compared at most
 */
@Validated
@ConfigurationProperties("qunflow.layering.tags")
record UsefulnessSettings(
        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.1")
        double threshold,

        @Positive @DefaultValue("20") int fewest,
        @Positive @DefaultValue("500") int mostValues) {}
