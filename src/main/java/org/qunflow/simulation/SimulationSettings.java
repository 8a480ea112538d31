package org.qunflow.simulation;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The community of the profile demo.
 *
 * @param begins false: nothing is built at the start
 * @param seed of everything that chance decides
 * @param people who arrive over the days
 * @param days that are lived up to yesterday
 */
@Validated
@ConfigurationProperties("qunflow.simulation")
record SimulationSettings(
        @DefaultValue("true") boolean begins,
        @DefaultValue("20261121") long seed,
        @Positive @DefaultValue("240") int people,
        @Positive @DefaultValue("60") int days) {}
