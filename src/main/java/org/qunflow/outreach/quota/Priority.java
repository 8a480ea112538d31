package org.qunflow.outreach.quota;

/** What a touch may ask for: the urgent ones use the slots that are kept back, and no cap holds them. */
public enum Priority {
    URGENT,
    NORMAL,
    PROMOTION
}
