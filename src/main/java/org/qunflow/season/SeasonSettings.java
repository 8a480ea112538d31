package org.qunflow.season;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The core-fan programme.
 *
 * @param seats limited number of seats of a season (003-14)
 * @param askAgainAfter a candidate who declined, let an invitation expire or was refused is not asked again before
 * @param invitationHolds how long an approved invitation waits for its answer (003-20: 48 hours)
 */
@Validated
@ConfigurationProperties("qunflow.season")
record SeasonSettings(
        @PositiveOrZero @DefaultValue("100") int seats,
        @DefaultValue("P90D") Period askAgainAfter,
        @DefaultValue("PT48H") Duration invitationHolds) {}
