package org.qunflow.group.life;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.qunflow.group.GroupType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The clock of groups as long as no lead decided otherwise. Days are counted in the community's zone from the day of the
 * first member.
 *
 * @param kinds groups that have a clock; the waiting group is a place to pass through and has none
 * @param checkDays days of the clock on which a group is checked (002-02, 002-13)
 * @param verdict when a lead is asked what becomes of it: the longest life observed in 400,000 groups (002-02)
 * @param badBelow a check with less health than this is bad (000-05)
 * @param badChecks after so many bad checks in a row a lead is asked, whatever day it is (000-05)
 * @param costPerDay what a group costs a day, in the community's currency; taken from its contribution (001-01)
 */
@Validated
@ConfigurationProperties("qunflow.group.life")
record LifeSettings(
        @NotEmpty @DefaultValue({"TIER", "CORE_FAN", "VIP", "EVENT"})
        Set<GroupType> kinds,

        @NotEmpty @DefaultValue({"3", "7", "14", "21", "28"})
        List<Integer> checkDays,

        @DefaultValue("P34D") Period verdict,
        @PositiveOrZero @Max(100) @DefaultValue("35") int badBelow,
        @Positive @DefaultValue("2") int badChecks,
        @PositiveOrZero @DefaultValue("0") BigDecimal costPerDay) {

    LifeRule rule() {
        return new LifeRule(checkDays, verdict.getDays(), badBelow, badChecks);
    }
}
