package org.qunflow.reward.money;

/** What moves money, from which pocket into which. */
public enum MoneyMove {
    /** A commission is earned and waits until it can no longer be taken back. */
    ACCRUE(Pocket.EXPENSE, Pocket.PENDING),
    RIPEN(Pocket.PENDING, Pocket.AVAILABLE),
    /** A commission that waits is taken back. */
    CANCEL(Pocket.PENDING, Pocket.EXPENSE),
    /** A commission that was free, perhaps paid, is taken back: what is missing is owed. */
    CLAW_BACK(Pocket.AVAILABLE, Pocket.EXPENSE),
    PAY_OUT(Pocket.AVAILABLE, Pocket.OUTSIDE),
    /** Money comes in and is held: a pledge, a deposit. */
    PAY_IN(Pocket.OUTSIDE, Pocket.HELD),
    /** What was held is the community's now. */
    CAPTURE(Pocket.HELD, Pocket.INCOME),
    /** What was held goes back to where it came from. */
    REFUND(Pocket.HELD, Pocket.OUTSIDE);

    private final Pocket from;
    private final Pocket to;

    MoneyMove(Pocket from, Pocket to) {
        this.from = from;
        this.to = to;
    }

    Pocket from() {
        return from;
    }

    Pocket to() {
        return to;
    }

    /** True if no more moves than is there; of what is taken back late, no more than became free. */
    boolean isLimited() {
        return from.isOwners();
    }
}
