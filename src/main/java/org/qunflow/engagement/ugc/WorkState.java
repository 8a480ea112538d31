package org.qunflow.engagement.ugc;

/** Where a contribution stands: in review, sent back for a change, visible, or over. */
public enum WorkState {
    SUBMITTED,
    CHANGES,
    PUBLISHED,
    REFUSED,
    WITHDRAWN,
    TAKEN_DOWN
}
