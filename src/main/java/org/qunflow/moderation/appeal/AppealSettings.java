package org.qunflow.moderation.appeal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Appeals (004-18); the covenant names no numbers, these are ours.
 *
 * @param within how long after the penalty a member may appeal: 15 days
 * @param makesGood share of the points missed that is given when a penalty is overturned: 1
 */
@Validated
@ConfigurationProperties("qunflow.moderation.appeal")
public record AppealSettings(
        @DefaultValue("P15D") Duration within,
        @DefaultValue("1") @DecimalMin("0") @DecimalMax("1") BigDecimal makesGood) {}
