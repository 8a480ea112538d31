package org.qunflow.layering.vip;

import jakarta.validation.constraints.Positive;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The VIP programme (000-23, 000-24). Fee, term and sharing stand in the table group-policy, who is asked in
 * vip-eligibility.
 *
 * @param orderSource orders of this source are the VIP product; one that covers the fee counts as its payment
 * @param remindBefore how long before the end of a term its renewal is asked for
 * @param askAgainAfter who refused, let an offer lapse or was not approved is not proposed again before
 * @param atOnce proposals that wait for a lead at most, so that the inbox stays readable
 */
@Validated
@ConfigurationProperties("qunflow.layering.vip")
record VipSettings(
        @DefaultValue("vip") String orderSource,
        @DefaultValue("P30D") Period remindBefore,
        @DefaultValue("P180D") Period askAgainAfter,
        @Positive @DefaultValue("5") int atOnce) {}
