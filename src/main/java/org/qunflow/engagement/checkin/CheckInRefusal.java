package org.qunflow.engagement.checkin;

/** Why a check-in does not count. */
public enum CheckInRefusal {
    UNKNOWN_TASK,
    NOT_FOR_MEMBER,
    IN_THE_FUTURE,
    BEFORE_BEGIN,
    AFTER_END,
    ALREADY_DONE,
    DAY_IS_OVER,
    NOT_MISSED_YET,
    TOO_LONG_AGO,
    NO_CARD_LEFT,
    NO_PROOF,
    NOT_A_PICTURE,
    TOO_LARGE,
    NOTHING_TO_RENEW
}
