package org.qunflow.intake.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/**
 * A replay of a community's recorded history, day by day.
 *
 * @param nextDay the day to be replayed next: where an interrupted replay goes on
 * @param operator name in which human tasks are answered; null: they are left to people
 * @param shifted true: the past was moved so that it ends yesterday, and at the end the community goes live
 */
public record Replay(
        UUID id,
        CommunityId community,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate nextDay,
        long seed,
        String operator,
        boolean shifted,
        State state,
        String message,
        Instant finishedAt) {

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Days done so far. */
    public long daysDone() {
        return ChronoUnit.DAYS.between(firstDay, nextDay);
    }

    public long days() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }
}
