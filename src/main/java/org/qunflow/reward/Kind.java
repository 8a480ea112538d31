package org.qunflow.reward;

/** What moved points, between which accounts; a reversal goes the other way round. */
public enum Kind {
    AWARD(Side.ISSUED, Side.MEMBER),
    RESERVE(Side.MEMBER, Side.HELD),
    RELEASE(Side.HELD, Side.MEMBER),
    REDEEM(Side.HELD, Side.REDEEMED),
    EXPIRE(Side.MEMBER, Side.EXPIRED),
    /** The community bears what a member has spent of points that are taken back. */
    COVER(Side.EXPENSE, Side.MEMBER),
    /** Its sides are those of what it reverses. */
    REVERSE(Side.MEMBER, Side.MEMBER);

    private final Side from;
    private final Side to;

    Kind(Side from, Side to) {
        this.from = from;
        this.to = to;
    }

    Side from() {
        return from;
    }

    Side to() {
        return to;
    }

    boolean isReversible() {
        return this == AWARD || this == REDEEM || this == EXPIRE;
    }
}
