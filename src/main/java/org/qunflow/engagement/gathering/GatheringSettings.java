package org.qunflow.engagement.gathering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Activities of groups. Target and floor of their cadence stand in the table group-cadence.
 *
 * @param weeksAhead how many weeks the calendar is filled ahead (000-08)
 * @param prepareBefore how long before its beginning a gathering is prepared (003-08)
 * @param missedAfter how long after its beginning it counts as missed (003-24)
 * @param mostAWeek gatherings a group gets in a week at most, so that members do not tire (003-21)
 * @param extraAfter in how many days an extra gathering is planned (003-24)
 * @param extraAt at what time of that day
 * @param extraTitle what it is called
 * @param extraHost who hosts it
 * @param waitingAds advertisements a week in a waiting group (000-24: the free base group has none; 001-03)
 * @param eventAds advertisements a week in a group for a promotion (001-03)
 * @param otherAds advertisements a week in any other group (001-03)
 * @param missingValues from how many missing values of five on a week is shown as unbalanced (002-14)
 */
@Validated
@ConfigurationProperties("qunflow.engagement.gathering")
public record GatheringSettings(
        @Positive @DefaultValue("2") int weeksAhead,
        @DefaultValue("P5D") Period prepareBefore,
        @DefaultValue("PT36H") Duration missedAfter,
        @Positive @DefaultValue("3") int mostAWeek,
        @DefaultValue("P3D") Period extraAfter,
        @DefaultValue("20:00") LocalTime extraAt,
        @NotBlank @DefaultValue("加场交流") String extraTitle,
        @NotBlank @DefaultValue("群主") String extraHost,
        @PositiveOrZero @DefaultValue("0") int waitingAds,
        @PositiveOrZero @DefaultValue("2") int eventAds,
        @PositiveOrZero @DefaultValue("1") int otherAds,
        @Positive @DefaultValue("2") int missingValues) {

    /** Advertisements that a group of this type may get in a week. */
    public int ads(String groupType) {
        return switch (groupType) {
            case "WAITING" -> waitingAds;
            case "EVENT" -> eventAds;
            default -> otherAds;
        };
    }
}
