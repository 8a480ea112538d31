package org.qunflow.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Partners (000-26). The source names no numbers; these are defaults of the house.
 *
 * @param mostRate percent of an order that a partner may earn, at most
 * @param noticeDays before a contract ends, when a renewal is asked for
 */
@Validated
@ConfigurationProperties("qunflow.partner")
record PartnerSettings(
        @NotNull @Positive @DefaultValue("30") BigDecimal mostRate,
        @Positive @DefaultValue("30") int noticeDays) {}
