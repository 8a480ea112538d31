package org.qunflow.team;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The watch and the skills of a team.
 *
 * @param from hour of the day from which somebody must be on watch (000-17: 24 h online)
 * @param until hour of the day until which, exclusive
 * @param longest hours of one shift; ours
 * @param skills what colleagues may be tagged with (000-18: brand copywriting, journalism, marketing; the others are ours)
 */
@Validated
@ConfigurationProperties("qunflow.team.shifts")
record ShiftSettings(
        @DefaultValue("0") @Min(0) @Max(23) int from,
        @DefaultValue("24") @Min(1) @Max(24) int until,
        @DefaultValue("12") @Min(1) @Max(24) int longest,

        @DefaultValue({"copywriting", "journalism", "marketing", "hosting", "design", "care"})
        List<String> skills) {

    boolean mustBeWatched(int hour) {
        return hour >= from && hour < until;
    }
}
