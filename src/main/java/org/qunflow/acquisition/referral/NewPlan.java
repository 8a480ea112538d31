package org.qunflow.acquisition.referral;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A plan that a lead wants.
 *
 * @param promise what an invitee gets, in words
 * @param fullPrice and price: in the community's currency, null where the tactic has none
 * @param people who must come together in a group buy, else null
 * @param steps of a stepped price, else null
 * @param amount for each invitee who stays: money in the community's currency, or points
 * @param most rewarded referrals of one referrer
 */
public record NewPlan(
        String name,
        Tactic tactic,
        String promise,
        BigDecimal fullPrice,
        BigDecimal price,
        Integer people,
        Steps steps,
        RewardKind reward,
        BigDecimal amount,
        int most,
        LocalDate firstDay,
        LocalDate lastDay) {}
