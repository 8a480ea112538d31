package org.qunflow.conversion.experiment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Price experiments (000-10). The source names the ladder and no numbers of statistics; these are defaults of the house.
 *
 * @param alpha chance of a winner where nothing differs
 * @param power chance that the planned sample finds the planned difference
 * @param icc how alike members of a group are (intra-cluster correlation), for the number of groups
 * @param longestDays days an experiment may show offers, and days of its window
 * @param scenes in which an experiment may be held (000-07)
 */
@Validated
@ConfigurationProperties("qunflow.conversion.experiment")
public record ExperimentSettings(
        @DecimalMin("0.001") @DecimalMax("0.2") @DefaultValue("0.05")
        double alpha,

        @DecimalMin("0.5") @DecimalMax("0.99") @DefaultValue("0.8")
        double power,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.05")
        double icc,

        @Positive @DefaultValue("90") int longestDays,

        @NotEmpty @DefaultValue({"first-step", "learn-a-skill", "weekly-topic", "complete-the-set", "season-opening"})
        List<String> scenes) {}
