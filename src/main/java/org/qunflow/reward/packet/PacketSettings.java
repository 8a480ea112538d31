package org.qunflow.reward.packet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Red packets (002-04). The source names day total, times and amount as caps, and no numbers; these are defaults of the house.
 *
 * @param packetsPerDay red packets of a community and day
 * @param amountPerDay money of a community and day, in its currency
 * @param mostAtOnce money of one red packet, in the community's currency
 * @param perMember red packets of a member within {@code withinDays}
 * @param mostToGroup money of one red packet that a whole group shares, in the community's currency
 * @param mostPieces parts of a red packet to a group; never more than its members
 * @param perGroup red packets of a group within {@code withinDays}
 * @param withinDays days over which the red packets of a member or a group are counted
 */
@Validated
@ConfigurationProperties("qunflow.reward.packet")
record PacketSettings(
        @Positive @DefaultValue("20") int packetsPerDay,
        @Positive @DefaultValue("200") BigDecimal amountPerDay,
        @Positive @DefaultValue("20") BigDecimal mostAtOnce,
        @Positive @DefaultValue("3") int perMember,
        @Positive @DefaultValue("100") BigDecimal mostToGroup,
        @Positive @Max(100) @DefaultValue("100") int mostPieces,
        @Positive @DefaultValue("4") int perGroup,
        @Positive @DefaultValue("30") int withinDays) {}
