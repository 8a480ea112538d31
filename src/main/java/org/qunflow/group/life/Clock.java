package org.qunflow.group.life;

import java.time.LocalDate;
import org.qunflow.shared.GroupId;

/**
 * The clock of a group.
 *
 * @param round 1, and one more with each renewal
 * @param startedOn day 0 of the round, in the community's zone
 * @param checkedDay the day of the clock that was checked last; 0 for none
 * @param bad bad checks in a row
 * @param fixed a standing group that nobody is asked about
 */
public record Clock(
        GroupId group, int round, LocalDate startedOn, int checkedDay, int bad, State state, boolean fixed) {

    /** What a clock waits for. */
    public enum State {
        RUNNING,
        REVIVING,
        DECIDING,
        ENDED
    }
}
