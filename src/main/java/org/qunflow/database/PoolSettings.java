package org.qunflow.database;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the two pools differ; what they have in common stands in spring.datasource.hikari.
 *
 * @param statementTimeout how long one statement may take, except in long work
 * @param longWork the most connections for long work
 * @param longWorkPatience how long long work waits for a connection
 */
@Validated
@ConfigurationProperties("qunflow.database.pools")
record PoolSettings(
        @DefaultValue("30s") @NotNull Duration statementTimeout,
        @DefaultValue("8") @Min(4) int longWork,
        @DefaultValue("30s") @NotNull Duration longWorkPatience) {}
