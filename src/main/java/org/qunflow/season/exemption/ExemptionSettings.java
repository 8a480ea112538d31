package org.qunflow.season.exemption;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of what keeps a holder from being judged (003-20); defaults of the house.
 *
 * @param leaveDays days of leave that a holder may take in one season
 * @param longestProtection days for which a lead may protect a holder at once
 */
@Validated
@ConfigurationProperties("qunflow.season.exemption")
public record ExemptionSettings(
        @DefaultValue("14") @Positive int leaveDays,
        @DefaultValue("92") @Positive int longestProtection) {}
