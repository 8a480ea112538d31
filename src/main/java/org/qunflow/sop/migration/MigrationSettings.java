package org.qunflow.sop.migration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How runs are worked off.
 *
 * @param chunk members per engine command
 * @param threads chunks worked on at the same time
 * @param attempts how often a member who moves on by himself at the same moment is tried
 */
@Validated
@ConfigurationProperties("qunflow.sop.migration")
record MigrationSettings(
        @DefaultValue("100") @Min(1) @Max(500) int chunk,
        @DefaultValue("2") @Min(1) @Max(8) int threads,
        @DefaultValue("5") @Min(1) int attempts,
        @DefaultValue("1s") Duration idle) {}
