package org.qunflow.acquisition.referral;

/** Why something about referrals is refused. */
public enum ReferralRefusal {
    LOCKED,
    ENABLED_ALREADY,
    NO_NAME,
    NO_PROMISE,
    NO_PRICE,
    NO_PEOPLE,
    NO_STEPS,
    NO_REWARD,
    NO_DAYS,
    ONE_RUNS,
    NONE_RUNS,
    NOT_HERE,
    ONESELF,
    IN_A_CIRCLE,
    REFERRED_ALREADY,
    HERE_BEFORE,
    MOST_REACHED
}
