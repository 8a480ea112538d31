package org.qunflow.reward;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Points (003-15). None of these numbers stands in the source; they are defaults of the house.
 *
 * @param expireAfterDays days after which points expire that were not spent
 * @param holdFor how long points are put aside for a benefit before they go back
 * @param monthlyBudget points per purpose and month where no lead has set a budget
 * @param mostPerMonth points that a lead may set as a budget
 * @param mostAtOnce points of one booking
 * @param rulesAcknowledged points for acknowledging the rules; 0: none
 * @param perCurrencyUnit points per unit of the currency that a member paid on a day; 0: none
 * @param chunk accounts or days per transaction of a sweep
 */
@Validated
@ConfigurationProperties("qunflow.reward")
record RewardSettings(
        @Positive @DefaultValue("365") int expireAfterDays,
        @DefaultValue("P3D") Duration holdFor,
        @PositiveOrZero @DefaultValue("100000") BigDecimal monthlyBudget,
        @Positive @DefaultValue("1000000000") BigDecimal mostPerMonth,
        @Positive @DefaultValue("100000") BigDecimal mostAtOnce,
        @PositiveOrZero @DefaultValue("0") BigDecimal rulesAcknowledged,
        @PositiveOrZero @DefaultValue("0") BigDecimal perCurrencyUnit,
        @Positive @DefaultValue("200") int chunk) {}
