package org.qunflow.outreach.quota;

import org.springframework.modulith.NamedInterface;

/** What a touch may ask for: the urgent ones use the slots that are kept back, and no cap holds them. */
@NamedInterface("sends")
public enum Priority {
    URGENT,
    NORMAL,
    PROMOTION
}
