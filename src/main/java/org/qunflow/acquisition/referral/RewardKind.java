package org.qunflow.acquisition.referral;

/** What a referrer is rewarded with. */
public enum RewardKind {
    MONEY,
    POINTS
}
