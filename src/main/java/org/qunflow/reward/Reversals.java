package org.qunflow.reward;

import java.util.Optional;
import org.qunflow.reward.AccountRows.Account;
import org.qunflow.reward.TransferRows.Transfer;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/**
 * Takes back what was booked, once and with a reason. What a member has spent of it is taken back only if somebody
 * insists, and then the community bears it: a member never owes points.
 */
@Component
class Reversals {
    private final AccountRows accounts;
    private final TransferRows transfers;
    private final LotRows lots;
    private final Budgets budgets;
    private final Book book;

    Reversals(AccountRows accounts, TransferRows transfers, LotRows lots, Budgets budgets, Book book) {
        this.accounts = accounts;
        this.transfers = transfers;
        this.lots = lots;
        this.budgets = budgets;
        this.book = book;
    }

    Answer reverse(CommunityId community, long id, String reason, boolean insists) {
        return transfers
                .find(community, id)
                .map(found -> reverse(community, found, reason.strip(), insists))
                .orElseGet(() -> book.refuse(community, Kind.REVERSE, Refusal.UNKNOWN_TRANSFER));
    }

    private Answer reverse(CommunityId community, Transfer found, String reason, boolean insists) {
        if (found.kind() == Kind.AWARD) {
            budgets.lock(community, found.purpose(), found.period());
        }
        Account account = accounts.locked(found.account());
        Transfer was = transfers.find(community, found.id()).orElseThrow();
        Optional<Refusal> wrong = wrong(was, account, reason, insists);
        return wrong.isPresent()
                ? book.refuse(community, account.member(), Kind.REVERSE, was.points(), wrong.get())
                : new Answer.Booked(reversed(community, account, was, reason), false);
    }

    private static Optional<Refusal> wrong(Transfer was, Account account, String reason, boolean insists) {
        if (reason.isEmpty()) {
            return Optional.of(Refusal.NO_REASON);
        }
        if (!was.kind().isReversible()) {
            return Optional.of(Refusal.NOT_REVERSIBLE);
        }
        if (was.reversed()) {
            return Optional.of(Refusal.REVERSED_ALREADY);
        }
        boolean spent = was.kind() == Kind.AWARD && account.balance().compareTo(was.points()) < 0;
        return spent && !insists ? Optional.of(Refusal.SPENT_ALREADY) : Optional.empty();
    }

    private long reversed(CommunityId community, Account account, Transfer was, String reason) {
        TransferRows.New back = written(was.kind().to(), was.kind().from(), Kind.REVERSE, was.points(), reason, was);
        if (was.kind() != Kind.AWARD) {
            return book.give(community, account, toMember(back));
        }
        Points missing = was.points().minus(account.balance());
        if (missing.isPositive()) {
            book.give(community, account, written(Side.EXPENSE, Side.MEMBER, Kind.COVER, missing, reason, was));
        }
        lots.take(account.id(), was.points(), was.id());
        budgets.giveBack(community, was.purpose(), was.period(), was.points());
        return book.move(community, account, back);
    }

    /** What was redeemed comes back to the member, from whom it was held before. */
    private static TransferRows.New toMember(TransferRows.New it) {
        return new TransferRows.New(
                it.kind(), it.from(), Side.MEMBER, it.points(), null, null, it.reason(), it.key(), it.reverses());
    }

    private static TransferRows.New written(Side from, Side to, Kind kind, Points points, String reason, Transfer was) {
        Long reverses = kind == Kind.REVERSE ? was.id() : null;
        return new TransferRows.New(kind, from, to, points, null, null, reason, Long.toString(was.id()), reverses);
    }
}
