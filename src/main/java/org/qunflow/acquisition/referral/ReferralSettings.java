package org.qunflow.acquisition.referral;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Referral. The source names tactics and no numbers; these are defaults of the house.
 *
 * @param holdDays an invitee must stay before the referrer is rewarded
 * @param clawbackDays after that, during which a reward is taken back if the invitee leaves
 * @param quickQuitDays an invitee who left within so many days counts as one who came for the reward
 * @param most rewarded referrals of one referrer, at most
 */
@Validated
@ConfigurationProperties("qunflow.acquisition.referral")
record ReferralSettings(
        @Positive @DefaultValue("7") int holdDays,
        @PositiveOrZero @DefaultValue("30") int clawbackDays,
        @Positive @DefaultValue("7") int quickQuitDays,
        @Positive @DefaultValue("500") int most) {}
