package org.qunflow.acquisition.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Campaigns. The source names no numbers; these are defaults of the house.
 *
 * @param longestDays days a campaign may run
 * @param alarmPercent of the budget, from which on the lead is told
 */
@Validated
@ConfigurationProperties("qunflow.acquisition.campaign")
record CampaignSettings(
        @Positive @DefaultValue("180") int longestDays,
        @Positive @Max(100) @DefaultValue("80") int alarmPercent) {}
