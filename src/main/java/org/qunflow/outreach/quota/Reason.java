package org.qunflow.outreach.quota;

/** Why a touch does not go now. */
public enum Reason {
    /** Every slot of the period is taken. */
    QUOTA_FULL,
    /** What is left of the period is kept back for urgent touches. */
    QUOTA_KEPT,
    /** Another touch of the same recipient went too short a time ago. */
    GAP,
    /** The recipient got as much of all processes in these days as the cap allows. */
    WEEK_CAP,
    /** The recipient got as many promotions as the cap allows. */
    PROMOTION_CAP,
    /** The community, or the member, wants to be left alone at this time of the day. */
    QUIET_HOURS,
    /** Nobody is at work who could confirm it. */
    OPERATORS_HOURS,
    /** The member got many touches and answered few. */
    FATIGUE,
    /** It came too late to be looked at. */
    EXPIRED
}
