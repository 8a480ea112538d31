package org.qunflow.engine.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How bulk commands are cut and how often a failed item is tried again.
 *
 * @param chunk instances per engine command
 * @param workers chunks worked on at the same time
 */
@Validated
@ConfigurationProperties("qunflow.engine.bulk")
record WorkSettings(
        @DefaultValue("200") @Min(1) @Max(1000) int chunk,
        @DefaultValue("2") @Min(1) @Max(16) int workers,
        @DefaultValue({"10s", "1m", "10m", "1h"}) List<Duration> backOff) {}
