package org.qunflow.acquisition.referral;

/** What became of an act on referrals. */
public sealed interface ReferralAnswer {

    record Done() implements ReferralAnswer {}

    /** It is noted and being looked at. */
    record Noted(ReferralId id) implements ReferralAnswer {}

    /** It is not done, nothing changed. */
    record Refused(ReferralRefusal why) implements ReferralAnswer {}
}
