package org.qunflow.engagement.right;

/** Where a right stands; all but the first two are its end. */
public enum RightState {
    CANDIDATE,
    GRANTED,
    REFUSED,
    ENDED,
    REVOKED,
    WITHDRAWN
}
