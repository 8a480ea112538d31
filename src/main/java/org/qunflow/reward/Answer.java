package org.qunflow.reward;

/** What became of an act on points. */
public sealed interface Answer {

    /**
     * It stands in the book.
     *
     * @param transfer its id; of a reservation also the id of the hold
     * @param again true if it stood there already and nothing changed
     */
    record Booked(long transfer, boolean again) implements Answer {}

    /** The budget is set. */
    record Planned() implements Answer {}

    /** It is not done, nothing changed. */
    record Refused(Refusal why) implements Answer {}
}
