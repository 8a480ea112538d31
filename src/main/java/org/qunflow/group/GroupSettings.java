package org.qunflow.group;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The template from which groups are opened, and the days of the waiting group, counted from joining.
 *
 * @param coreFanCapacity a group of at most 30 protects the result (004-04)
 * @param resultTiers tiers whose groups bear a result, and so are as small as those of core fans (004-04)
 * @param switchAtFreeSeats the next group of a kind opens when all of them together have so few seats left (004-04)
 * @param remindAfter a reminder of the rules
 * @param callAfter an operator takes over
 * @param leaveAfter whoever has not acknowledged the rules by then leaves
 * @param observation earliest layering
 */
@Validated
@ConfigurationProperties("qunflow.group")
record GroupSettings(
        @Positive @DefaultValue("200") int waitingCapacity,
        @Positive @DefaultValue("200") int tierCapacity,
        @Positive @DefaultValue("30") int coreFanCapacity,
        @DefaultValue({"QUALITY", "CORE"}) Set<String> resultTiers,
        @PositiveOrZero @DefaultValue("2") int switchAtFreeSeats,
        @DefaultValue("P2D") Period remindAfter,
        @DefaultValue("P4D") Period callAfter,
        @DefaultValue("P7D") Period leaveAfter,
        @DefaultValue("P7D") Period observation) {

    int capacity(GroupType type, String tier) {
        return switch (type) {
            case WAITING -> waitingCapacity;
            case CORE_FAN, VIP, EVENT -> coreFanCapacity;
            case TIER -> resultTiers.contains(tier) ? coreFanCapacity : tierCapacity;
        };
    }
}
