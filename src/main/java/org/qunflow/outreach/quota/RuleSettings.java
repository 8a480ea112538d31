package org.qunflow.outreach.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What holds in a community as long as its lead says nothing else.
 *
 * @param mode how the platform counts (wecom.md, quota): MONTH as many as the month has days, WEEK 7, DAY 1
 * @param keptMonth slots of a month that only urgent touches may use; ours
 * @param keptWeek the same of a week; ours
 * @param keptDay the same of a day; there is one slot only
 * @param gap between two touches of one recipient (002-03, attention is shared); the number is ours
 * @param weekCap touches of all processes to one recipient in any 7 days (003-21); the number is ours
 * @param promotionCap promotions to one recipient in any 30 days (004-09: classic touch 1–2 times a month)
 * @param quietFrom when the members' quiet hours begin, in the community's zone; ours
 * @param quietUntil when they end; the same as quietFrom: there are none
 * @param validity how long a touch may wait before it is closed with its reason; ours
 * @param urgent templates that members wait for
 * @param awake templates that answer at once, quiet hours or not (wecom.md: a welcome is valid for 20 seconds)
 * @param promotions templates that sell
 * @param operatorsHours true: a message to a group waits for working hours, because a person confirms it
 */
@Validated
@ConfigurationProperties("qunflow.outreach.rules")
record RuleSettings(
        @DefaultValue("MONTH") @NotNull QuotaMode mode,
        @DefaultValue("4") @Min(0) @Max(27) int keptMonth,
        @DefaultValue("1") @Min(0) @Max(6) int keptWeek,
        @DefaultValue("0") @Min(0) @Max(0) int keptDay,
        @DefaultValue("1h") @NotNull Duration gap,

        @DefaultValue("5") @Min(1) @Max(QuotaRule.HIGHEST_CAP)
        int weekCap,

        @DefaultValue("2") @Min(0) @Max(QuotaRule.HIGHEST_CAP)
        int promotionCap,

        @DefaultValue("22:00") @NotNull LocalTime quietFrom,
        @DefaultValue("08:00") @NotNull LocalTime quietUntil,
        @DefaultValue("7d") @NotNull Duration validity,

        @DefaultValue({"welcome", "core-fan-welcome", "seat-invitation", "order-thanks"})
        Set<String> urgent,

        @DefaultValue("welcome") Set<String> awake,
        @DefaultValue("offer") Set<String> promotions,
        @DefaultValue("true") boolean operatorsHours) {

    QuotaRule rule() {
        return new QuotaRule(
                mode,
                kept(mode),
                Math.toIntExact(gap.toMinutes()),
                weekCap,
                promotionCap,
                new QuietHours(quietFrom, quietUntil),
                Math.toIntExact(validity.toHours()));
    }

    int kept(QuotaMode mode) {
        return switch (mode) {
            case MONTH -> keptMonth;
            case WEEK -> keptWeek;
            case DAY -> keptDay;
        };
    }

    Priority priority(String template) {
        if (urgent.contains(template)) {
            return Priority.URGENT;
        }
        return promotions.contains(template) ? Priority.PROMOTION : Priority.NORMAL;
    }
}
