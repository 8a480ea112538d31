package org.qunflow.partner.commission;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Commissions of partners (000-11). The source names no number; this is a default of the house.
 *
 * @param holdDays after an order, until its commission is free
 */
@Validated
@ConfigurationProperties("qunflow.partner.commission")
record CommissionSettings(
        @PositiveOrZero @DefaultValue("15") int holdDays) {}
