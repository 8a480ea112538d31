package org.qunflow.layering.mechanism;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Groups for promotions.
 *
 * @param capacity members of one at most; 30 protects the result (004-04)
 * @param longest days one may last (004-06: temporary)
 * @param invited members who are asked at most, best first
 */
@Validated
@ConfigurationProperties("qunflow.layering.mechanism")
record MechanismSettings(
        @Positive @DefaultValue("30") int capacity,
        @Positive @DefaultValue("60") int longest,
        @Positive @DefaultValue("200") int invited) {}
