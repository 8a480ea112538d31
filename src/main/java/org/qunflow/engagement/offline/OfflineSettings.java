package org.qunflow.engagement.offline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Offline events (000-16). When users are many stands in the table offline-event-readiness; the rest are defaults of the
 * house.
 *
 * @param prepareFor how long at least lies between the end of the crowdfunding and the event
 * @param remindBefore how long before the end of the crowdfunding the group is reminded
 * @param lookBack within which time a member counts as active
 * @param mostPeople places that an event may have
 * @param mostPledge how much one person may pledge, in the community's currency
 * @param noShowPercent which part of the pledge who does not come loses, in percent; the rest goes back
 * @param organiserPoints points for a core fan who organised it (002-14); 0: none
 * @param messageUseful for how long a message to the group is of use
 */
@Validated
@ConfigurationProperties("qunflow.engagement.offline")
public record OfflineSettings(
        @DefaultValue("P3D") Period prepareFor,
        @DefaultValue("P2D") Period remindBefore,
        @DefaultValue("P30D") Period lookBack,
        @Positive @DefaultValue("500") int mostPeople,
        @Positive @DefaultValue("5000") BigDecimal mostPledge,
        @PositiveOrZero @Max(100) @DefaultValue("100") int noShowPercent,
        @PositiveOrZero @DefaultValue("200") int organiserPoints,
        @DefaultValue("PT24H") Duration messageUseful) {}
