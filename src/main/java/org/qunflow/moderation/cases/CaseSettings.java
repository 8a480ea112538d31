package org.qunflow.moderation.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Cases (004-15); defaults of the house.
 *
 * @param joins how long the same of the same author joins the open case: 72 hours
 * @param longest characters of evidence
 * @param largestPicture bytes of a picture
 */
@Validated
@ConfigurationProperties("qunflow.moderation.cases")
record CaseSettings(
        @DefaultValue("PT72H") Duration joins,
        @DefaultValue("4000") @Positive @Max(4000) int longest,
        @DefaultValue("5242880") @Positive @Max(5_242_880) int largestPicture) {}
