package org.qunflow.layering;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of layering (003-11); the payment bands stand in the table payment-band (004-03).
 *
 * @param activityDays window of activity, days
 * @param activeFrom distinct active days in it from which a member is active
 * @param moneyDays window of money, days
 * @param highFrom paid in it from which quality is high, in the community's currency
 * @param demoteBelow a threshold once reached is lost only below this part of it
 * @param minimumStay time in a tier before a demotion
 * @param every how often a community is layered as a whole
 * @param tiers from the lowest to the highest
 * @param candidates how many are named for seats, at most
 */
@Validated
@ConfigurationProperties("qunflow.layering")
public record LayeringSettings(
        @Positive @DefaultValue("90") int activityDays,
        @Positive @DefaultValue("2") int activeFrom,
        @Positive @DefaultValue("365") int moneyDays,
        @DefaultValue("299") BigDecimal highFrom,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.9")
        BigDecimal demoteBelow,

        @DefaultValue("P30D") Period minimumStay,
        @DefaultValue("P7D") Period every,

        @NotEmpty @DefaultValue({"ORDINARY", "REGULAR", "QUALITY", "CORE"})
        List<String> tiers,

        @Positive @DefaultValue("500") int candidates) {

    /** Place of a tier, 0 for the lowest; −1 for none. */
    int rank(String tier) {
        return tier == null ? -1 : tiers.indexOf(tier);
    }

    String highest() {
        return tiers.get(tiers.size() - 1);
    }
}
