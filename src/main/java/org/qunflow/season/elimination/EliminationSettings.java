package org.qunflow.season.elimination;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The way out of a seat (003-20). Neither number is in the source; both are defaults of the house.
 *
 * @param grace days after the end of the cycle in which the holder may still reach what he needs
 * @param verifyWithin how long the channel may take to confirm a removal before an operator does it by hand
 */
@Validated
@ConfigurationProperties("qunflow.season.elimination")
record EliminationSettings(
        @DefaultValue("P3D") @NotNull Period grace,
        @DefaultValue("PT24H") @NotNull Duration verifyWithin) {}
