package org.qunflow.acquisition.referral;

/** By what a stepped price rises. */
public enum StepBy {
    HEADCOUNT,
    DAYS
}
