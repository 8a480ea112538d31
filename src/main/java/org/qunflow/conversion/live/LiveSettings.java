package org.qunflow.conversion.live;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Live rooms (002-05, 002-16, 004-02).
 *
 * @param preHeat how many days before it groups are told first
 * @param remind how long before it groups are reminded
 * @param mostJumps so many jumps from the group to the payment are fine (002-16); more are warned of
 * @param mostGroups so many groups may be asked to one live room
 * @param messageUseful for how long a message to a group is of use
 */
@Validated
@ConfigurationProperties("qunflow.conversion.live")
public record LiveSettings(
        @DefaultValue("P2D") Period preHeat,
        @DefaultValue("PT10H") Duration remind,
        @Positive @DefaultValue("2") int mostJumps,
        @Positive @DefaultValue("20") int mostGroups,
        @DefaultValue("PT12H") Duration messageUseful) {}
