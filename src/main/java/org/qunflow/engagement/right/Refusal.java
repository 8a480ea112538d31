package org.qunflow.engagement.right;

/** Why something was not done with a right. */
public enum Refusal {
    NOT_HERE,
    OPEN_ALREADY,
    NOT_HELD,
    NO_REASON
}
