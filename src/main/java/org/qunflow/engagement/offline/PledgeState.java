package org.qunflow.engagement.offline;

/** What became of the pledge of a member. */
public enum PledgeState {
    PLEDGED,
    PAID,
    FORFEITED,
    RELEASED,
    WITHDRAWN
}
