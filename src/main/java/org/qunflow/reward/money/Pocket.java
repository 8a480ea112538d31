package org.qunflow.reward.money;

/** Accounts of the book: each owner has the first three, the community the others. */
enum Pocket {
    /** Paid in for something that is not settled yet. */
    HELD,
    /** A commission that may still be taken back. */
    PENDING,
    /** May be paid out; below zero where a commission was taken back after it had been paid. */
    AVAILABLE,
    /** The world outside: what came in and went out. */
    OUTSIDE,
    INCOME,
    EXPENSE;

    boolean isOwners() {
        return this == HELD || this == PENDING || this == AVAILABLE;
    }
}
