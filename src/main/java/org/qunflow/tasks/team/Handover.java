package org.qunflow.tasks.team;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** What one person held goes to another; from is empty for what nobody held. */
record Handover(UUID id, CommunityId community, String from, String to, String note, String by, Instant at) {

    /** What became of one task. */
    enum Result {
        DONE,
        HELD,
        GONE,
        FROZEN,
        FAILED
    }
}
