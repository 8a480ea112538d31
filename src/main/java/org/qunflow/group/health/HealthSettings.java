package org.qunflow.group.health;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Set;
import org.qunflow.member.FactKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the health of a group is counted (000-05, 001-06, 001-07). A target reached counts in full; what is not known is
 * left out of its sub-score.
 *
 * @param windowDays days that a score looks back, its own included
 * @param sampleDays days for which a sample of the talk stands
 * @param outputKinds deeds that are an output (001-06)
 * @param speakersTarget part of the members who speak on a day (000-05)
 * @param repliesTarget replies to a topic (000-05)
 * @param outputsTarget outputs a week (001-06)
 * @param ratingTarget members' rating, 1 to 5 (001-06)
 * @param activeTarget part of the members who do anything in the window (001-07)
 * @param mutualTarget part of the turns in which a member answers a member (003-23)
 * @param weights what counts how much
 */
@Validated
@ConfigurationProperties("qunflow.group.health")
record HealthSettings(
        @Positive @DefaultValue("7") int windowDays,
        @Positive @DefaultValue("30") int sampleDays,
        @DefaultValue({"SHARED", "CHECKED_IN"}) Set<FactKind> outputKinds,
        @Positive @DefaultValue("0.2") BigDecimal speakersTarget,
        @Positive @DefaultValue("5") BigDecimal repliesTarget,
        @Positive @DefaultValue("7") BigDecimal outputsTarget,
        @Positive @DefaultValue("4.5") BigDecimal ratingTarget,
        @Positive @DefaultValue("0.5") BigDecimal activeTarget,
        @Positive @DefaultValue("0.5") BigDecimal mutualTarget,
        @Valid @DefaultValue Weights weights) {

    /**
     * Parts of a whole, whatever they add up to.
     *
     * @param speakers of participation (参与感), beside replies
     * @param outputs of organisation (组织感), beside rating
     * @param active of belonging (归属感), beside stayed and mutual (001-02)
     * @param stayed members of the window's first day who are still there
     */
    record Weights(
            @PositiveOrZero @DefaultValue("2") int speakers,
            @PositiveOrZero @DefaultValue("1") int replies,
            @PositiveOrZero @DefaultValue("2") int outputs,
            @PositiveOrZero @DefaultValue("1") int rating,
            @PositiveOrZero @DefaultValue("2") int active,
            @PositiveOrZero @DefaultValue("1") int stayed,
            @PositiveOrZero @DefaultValue("1") int mutual,
            @Positive @DefaultValue("40") int participation,
            @PositiveOrZero @DefaultValue("30") int organisation,
            @PositiveOrZero @DefaultValue("30") int belonging) {}
}
