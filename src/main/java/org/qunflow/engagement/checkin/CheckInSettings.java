package org.qunflow.engagement.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Check-ins (003-15). The source names check-ins and their benefits, none of these numbers; they are defaults of the house.
 *
 * @param points for a day, as a new task proposes them
 * @param milestones days in a row that bring further points, as a new task proposes them
 * @param pointsPerMilestoneDay further points for each day of a milestone, as a new task proposes them
 * @param makeUpCards missed days that a member may mend in a month, as a new task proposes them
 * @param freezeCards missed days that are bridged in a month, as a new task proposes them
 * @param makeUpWithinDays days after which a missed day can no longer be mended
 * @param grace how long after midnight a check-in of the day before is still taken
 * @param clocksMayDiffer how far ahead of ours the clock of a sender may be
 * @param longestDays days that a task may run
 * @param mostPoints points that a day or a milestone may bring
 * @param heldFor how long points wait for a judgement of the proof before they go to the member
 * @param membersAtOnce members of one bulk transaction
 */
@Validated
@ConfigurationProperties("qunflow.engagement.checkin")
record CheckInSettings(
        @PositiveOrZero @DefaultValue("5") BigDecimal points,
        @NotEmpty @DefaultValue({"7", "21"}) List<@Positive Integer> milestones,
        @PositiveOrZero @DefaultValue("5") BigDecimal pointsPerMilestoneDay,
        @PositiveOrZero @Max(31) @DefaultValue("2") int makeUpCards,
        @PositiveOrZero @Max(31) @DefaultValue("2") int freezeCards,
        @Positive @DefaultValue("3") int makeUpWithinDays,
        @DefaultValue("PT1H") Duration grace,
        @DefaultValue("PT5M") Duration clocksMayDiffer,
        @Positive @DefaultValue("366") int longestDays,
        @Positive @DefaultValue("1000") BigDecimal mostPoints,
        @DefaultValue("P30D") Duration heldFor,
        @Positive @DefaultValue("500") int membersAtOnce) {}
