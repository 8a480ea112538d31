package org.qunflow.group.opening.rules;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rulebook and nicknames. The numbers are ours; the source names the rules without them.
 *
 * @param fourEyes a draft of the rulebook is approved by somebody else than its author (000-12)
 * @param pattern format of nicknames where no lead has set another, for example “Linda-Beijing” (003-07)
 * @param example a nickname that fits it
 * @param remindAfter how long after joining a nickname that does not fit is reminded of (003-07)
 * @param remindedAtOnce most reminders in a round
 */
@Validated
@ConfigurationProperties("qunflow.group.opening.rules")
record RulesSettings(
        @DefaultValue("true") boolean fourEyes,

        @NotBlank @DefaultValue("[^\\s-]{1,12}-[^\\s-]{1,12}")
        String pattern,

        @NotBlank @DefaultValue("小雨-杭州") String example,
        @DefaultValue("P3D") Period remindAfter,
        @Positive @DefaultValue("500") int remindedAtOnce) {}
