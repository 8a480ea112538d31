package org.qunflow.reward.prize;

import java.util.OptionalLong;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Reserve;
import org.qunflow.reward.Rewards;
import org.springframework.stereotype.Component;

/** What stands behind a redemption: a piece that is kept and points that are put aside; both are taken, or neither. */
@Component
class Pledges {
    private final PrizeRows prizes;
    private final Rewards rewards;
    private final PrizeSettings settings;

    Pledges(PrizeRows prizes, Rewards rewards, PrizeSettings settings) {
        this.prizes = prizes;
        this.rewards = rewards;
        this.settings = settings;
    }

    /** Keeps a piece; false if none is left. */
    boolean piece(Prize prize) {
        return prizes.take(prize.id());
    }

    /** Puts the points aside and answers their hold; where there are not enough, the piece goes back. */
    OptionalLong points(RedemptionRows.Wish wish) {
        Prize prize = wish.prize();
        Reserve points =
                new Reserve(wish.member(), prize.points(), "prize/" + wish.id(), prize.name(), settings.heldFor());
        if (rewards.reserve(wish.community(), points) instanceof Answer.Booked hold) {
            return OptionalLong.of(hold.transfer());
        }
        prizes.giveBack(prize.id());
        return OptionalLong.empty();
    }

    /** The points wait as long again, counted from now. */
    void prolong(Redemption r) {
        if (!rewards.prolong(r.community(), r.hold(), settings.heldFor())) {
            throw gone(r);
        }
    }

    /** The points are spent; what went back to the member meanwhile cannot be, and nothing is handed over for nothing. */
    void redeem(Redemption r) {
        prolong(r);
        if (!(rewards.capture(r.community(), r.hold(), r.prizeName()) instanceof Answer.Booked)) {
            throw gone(r);
        }
    }

    /** Points and piece go back. */
    void giveBack(Redemption r) {
        prizes.giveBack(r.prize());
        rewards.release(r.community(), r.hold(), r.prizeName());
    }

    private static IllegalStateException gone(Redemption r) {
        return new IllegalStateException("The points of redemption " + r.id() + " have gone back to the member");
    }
}
