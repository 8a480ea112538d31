package org.qunflow.engagement.ugc;

/** Why something was not done with a contribution. */
public enum Refusal {
    NOT_HERE,
    EMPTY,
    TOO_LONG,
    NO_SOURCE,
    NOT_A_PICTURE,
    PICTURE_TOO_LARGE,
    NOT_WAITING,
    NOT_PUBLISHED,
    NOT_ASKED,
    NO_LICENCE,
    NO_PLACE,
    NO_CLAIM,
    REPORTED_ALREADY
}
