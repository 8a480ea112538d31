package org.qunflow.outreach.fatigue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When somebody is tired of us (003-21; 004-09: 1–2 classic touches a month are little, a community speaks often). The
 * numbers are ours.
 *
 * @param weekLimit touches without an answer in 7 days at which the index is 100
 * @param monthLimit touches without an answer in 28 days at which the index is 100
 * @param answerWorth touches that one day on which the member did something makes good
 * @param groupShare percent of a group's members who are tired from which nothing but urgent messages goes to the group
 */
@Validated
@ConfigurationProperties("qunflow.outreach.fatigue")
record FatigueSettings(
        @DefaultValue("4") @Min(1) @Max(100) int weekLimit,
        @DefaultValue("10") @Min(1) @Max(400) int monthLimit,
        @DefaultValue("2") @Min(0) @Max(20) int answerWorth,
        @DefaultValue("50") @Min(1) @Max(100) int groupShare) {}
