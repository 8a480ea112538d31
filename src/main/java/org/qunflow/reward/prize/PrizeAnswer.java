package org.qunflow.reward.prize;

/** What became of an act on prizes. */
public sealed interface PrizeAnswer {

    record Offered(PrizeId id) implements PrizeAnswer {}

    /** Points are put aside and a piece is kept; again: it was asked for under this key already. */
    record Asked(RedemptionId id, boolean again) implements PrizeAnswer {}

    record Done() implements PrizeAnswer {}

    /** It is not done, nothing changed. */
    record Refused(PrizeRefusal why) implements PrizeAnswer {}
}
