package org.qunflow.engagement.seed;

import java.time.Instant;
import org.qunflow.shared.MemberId;

/** A candidate of a call: the score with the rule and version of the table that gave it, and what became of it. */
public record Seed(MemberId member, int score, String rule, int version, State state, Instant changedAt) {

    /** LAPSED: invited, and the call ended without an answer. */
    public enum State {
        PROPOSED,
        INVITED,
        ACCEPTED,
        DECLINED,
        LAPSED
    }
}
