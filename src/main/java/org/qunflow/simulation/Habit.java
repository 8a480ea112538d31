package org.qunflow.simulation;

import java.util.Map;
import java.util.Optional;

/** What pretend people do with one room: members on each day, the pretend operator with its tasks. */
interface Habit {

    /** The answers to a task of this room; empty if it belongs to another. */
    default Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return Optional.empty();
    }

    /** What happens on a day before the rounds go, at the evening of which the clock stands. */
    default void live(PretendDay day) {}
}
