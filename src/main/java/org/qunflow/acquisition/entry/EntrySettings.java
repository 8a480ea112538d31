package org.qunflow.acquisition.entry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Accounts and entry points.
 *
 * @param wechatCapacity contacts of a personal account (002-12: 5,040)
 * @param wecomCapacity contacts of a WeCom account (5,000; the platform raises it for some)
 * @param mostCapacity the highest that the platform gives (20,000)
 * @param routePercent from which part of its capacity on an account gets nobody more (90 %)
 */
@Validated
@ConfigurationProperties("qunflow.acquisition.entry")
public record EntrySettings(
        @Positive @DefaultValue("5040") int wechatCapacity,
        @Positive @DefaultValue("5000") int wecomCapacity,
        @Positive @DefaultValue("20000") int mostCapacity,
        @Positive @Max(100) @DefaultValue("90") int routePercent) {}
