package org.qunflow.moderation.penalty;

/** A rung of the ladder: muted for the first, the second, the third number of days, muted for good, banned (004-16). */
public enum Rung {
    MUTE_1,
    MUTE_2,
    MUTE_3,
    MUTE_FOREVER,
    BAN;

    /** Lasts for good: two people decide. */
    public boolean lasting() {
        return ordinal() >= MUTE_FOREVER.ordinal();
    }

    public Rung next() {
        return values()[Math.min(ordinal() + 1, BAN.ordinal())];
    }

    /** The rung below; the first has none, below what lasts comes the longest that does not. */
    public Rung below() {
        return lasting() ? MUTE_3 : values()[Math.max(ordinal() - 1, 0)];
    }

    Rung atLeast(Rung other) {
        return compareTo(other) < 0 ? other : this;
    }
}
