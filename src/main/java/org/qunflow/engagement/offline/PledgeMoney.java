package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.util.UUID;
import org.qunflow.reward.money.MoneyAnswer;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.MoneyMove;
import org.qunflow.reward.money.Movement;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The money of pledges in the book: held, then kept or given back, once. */
@Component
class PledgeMoney {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final MoneyBook book;
    private final OfflineSettings settings;

    PledgeMoney(MoneyBook book, OfflineSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    void hold(Offline event, UUID pledge, MemberId member) {
        move(event, MoneyMove.PAY_IN, member, event.plan().pledge(), pledge);
    }

    /** What the community keeps: all from who came, the configured part from who did not, else nothing. */
    BigDecimal kept(Pledge pledge, PledgeState to) {
        return switch (to) {
            case PAID -> pledge.amount();
            case FORFEITED -> lost(pledge.amount());
            default -> BigDecimal.ZERO;
        };
    }

    void settle(Offline event, Pledge pledge, BigDecimal kept) {
        move(event, MoneyMove.CAPTURE, pledge.member(), kept, pledge.id());
        move(event, MoneyMove.REFUND, pledge.member(), pledge.amount().subtract(kept), pledge.id());
    }

    private BigDecimal lost(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(settings.noShowPercent())).divide(HUNDRED);
    }

    private void move(Offline event, MoneyMove move, MemberId member, BigDecimal amount, UUID pledge) {
        if (amount.signum() == 0) {
            return;
        }
        Movement it = new Movement(move, Owner.of(member), amount, event.plan().title(), "offline/" + pledge);
        if (book.book(event.community(), it) instanceof MoneyAnswer.Refused refused) {
            throw new IllegalStateException("Pledge " + pledge + ": " + move + " is refused, " + refused.why());
        }
    }
}
