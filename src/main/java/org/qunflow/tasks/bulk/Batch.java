package org.qunflow.tasks.bulk;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/**
 * What one person does to many tasks.
 *
 * @param act null while the tasks are only chosen
 * @param from whose tasks go to the assignee; null for other acts
 * @param secondsLeft until it runs; only meaningful while it waits
 */
record Batch(
        UUID id,
        CommunityId community,
        String by,
        State state,
        Act act,
        String from,
        String assignee,
        Instant until,
        String answers,
        String note,
        long secondsLeft) {

    /** Its life. */
    enum State {
        CHOSEN,
        WAITING,
        RUNNING,
        DONE
    }

    /** What can be done to many. */
    enum Act {
        CLAIM,
        ASSIGN,
        COMPLETE,
        POSTPONE,
        PASS
    }

    /** What became of one task. */
    enum Result {
        DONE,
        GONE,
        HELD,
        FROZEN,
        DENIED,
        FAILED
    }

    /** True for whoever chose its tasks; others may at most look at it. */
    public boolean isOf(String user) {
        return by.equals(user);
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
