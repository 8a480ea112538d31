package org.qunflow.partner.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Statements of partners (000-11). The source names no number; this is a default of the house.
 *
 * @param fourEyesAbove sum in the community's currency above which a second lead must agree
 */
@Validated
@ConfigurationProperties("qunflow.partner.statement")
record StatementSettings(
        @NotNull @Positive @DefaultValue("5000") BigDecimal fourEyesAbove) {}
