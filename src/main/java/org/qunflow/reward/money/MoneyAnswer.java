package org.qunflow.reward.money;

/** What became of a movement. */
public sealed interface MoneyAnswer {

    /**
     * It stands in the book.
     *
     * @param again true if it stood there already and nothing changed
     */
    record Booked(long transfer, boolean again) implements MoneyAnswer {}

    /** It is not done, nothing changed. */
    record Refused(MoneyRefusal why) implements MoneyAnswer {}
}
