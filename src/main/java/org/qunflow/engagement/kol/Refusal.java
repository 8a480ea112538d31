package org.qunflow.engagement.kol;

/** Why something was not done with a KOL or a session. */
public enum Refusal {
    NO_NAME,
    NO_CREDENTIALS,
    NO_SLOTS,
    UNKNOWN_MEMBER,
    ENTERED_ALREADY,
    EXPIRED,
    NO_TOPIC,
    WRONG_TIMES,
    WEEK_FULL,
    NOT_HERE,
    NOT_ELIGIBLE,
    APPLIED_ALREADY,
    CLOSED,
    NO_APPLICANTS,
    NOT_HELD,
    NO_RATING
}
