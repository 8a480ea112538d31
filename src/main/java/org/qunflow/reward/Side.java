package org.qunflow.reward;

/** Whose account: a member's, or one of the five that each community has. */
public enum Side {
    MEMBER,
    HELD,
    REDEEMED,
    EXPIRED,
    EXPENSE,
    ISSUED
}
