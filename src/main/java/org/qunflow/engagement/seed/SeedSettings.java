package org.qunflow.engagement.seed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calls for seed users (000-04).
 *
 * @param leastScore points of 100 from which somebody is proposed
 * @param proposedPerWanted so many candidates are proposed for each who is wanted, since not everybody says yes
 */
@Validated
@ConfigurationProperties("qunflow.engagement.seed")
record SeedSettings(
        @Min(1) @Max(100) @DefaultValue("50") int leastScore,
        @Positive @DefaultValue("3") int proposedPerWanted) {}
