package org.qunflow.reward;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.reward.AccountRows.Account;
import org.qunflow.reward.HoldRows.Hold;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Points put aside for a benefit, until it is handed over, called off, or nobody came for it. */
@Component
class Holds {
    private final AccountRows accounts;
    private final HoldRows rows;
    private final LotRows lots;
    private final Book book;
    private final RewardSettings settings;
    private final News news;

    Holds(AccountRows accounts, HoldRows rows, LotRows lots, Book book, RewardSettings settings, News news) {
        this.accounts = accounts;
        this.rows = rows;
        this.lots = lots;
        this.book = book;
        this.settings = settings;
        this.news = news;
    }

    Answer reserve(CommunityId community, Reserve wish) {
        Optional<Refusal> wrong = book.wrong(wish.points());
        if (wrong.isPresent()) {
            return refuse(community, wish, wrong.get());
        }
        return accounts.of(community, wish.member())
                .map(found -> reserve(community, wish, accounts.locked(found.id())))
                .orElseGet(() -> refuse(community, wish, Refusal.NOT_ENOUGH));
    }

    private Answer reserve(CommunityId community, Reserve wish, Account account) {
        TransferRows.New it = written(Kind.RESERVE, wish.points(), wish.reason(), wish.key());
        Optional<Answer> again = book.again(community, account, it);
        if (again.isPresent()) {
            return again.get();
        }
        if (account.balance().compareTo(wish.points()) < 0) {
            return refuse(community, wish, Refusal.NOT_ENOUGH);
        }
        return new Answer.Booked(book.move(community, account, it, id -> hold(community, account, wish, id)), false);
    }

    private void hold(CommunityId community, Account account, Reserve wish, long id) {
        Duration lasts = wish.lasts() == null ? settings.holdFor() : wish.lasts();
        Instant expiry = news.now(community).plus(lasts);
        rows.add(community, account.id(), id, wish.points(), Timestamp.from(expiry));
        lots.hold(account.id(), wish.points(), id);
    }

    boolean prolong(CommunityId community, long id, Duration lasts) {
        return rows.prolong(community, id, Timestamp.from(news.now(community).plus(lasts)));
    }

    Answer capture(CommunityId community, long id, String reason) {
        return settle(community, id, Kind.REDEEM, "CAPTURED", reason);
    }

    Answer release(CommunityId community, long id, String reason) {
        return settle(community, id, Kind.RELEASE, "RELEASED", reason);
    }

    private Answer settle(CommunityId community, long id, Kind kind, String state, String reason) {
        Optional<Hold> found = rows.find(community, id);
        if (found.isEmpty()) {
            return book.refuse(community, kind, Refusal.UNKNOWN_HOLD);
        }
        Hold hold = found.get();
        Account account = accounts.locked(hold.account());
        boolean late = kind == Kind.REDEEM && !news.now(community).isBefore(hold.expiresAt());
        if (hold.open() && late) {
            return book.refuse(community, account.member(), kind, hold.points(), Refusal.HOLD_LAPSED);
        }
        return rows.settle(id, state)
                ? new Answer.Booked(end(community, account, hold, kind, reason), false)
                : book.refuse(community, account.member(), kind, hold.points(), Refusal.HOLD_SETTLED);
    }

    /** Nobody came for it. */
    void lapse(CommunityId community, Hold hold, String reason) {
        Account account = accounts.locked(hold.account());
        if (rows.settle(hold.id(), "LAPSED")) {
            end(community, account, hold, Kind.RELEASE, reason);
        }
    }

    private long end(CommunityId community, Account account, Hold hold, Kind kind, String reason) {
        if (kind == Kind.RELEASE) {
            lots.giveBack(hold.id());
        }
        return book.move(community, account, written(kind, hold.points(), reason, Long.toString(hold.id())));
    }

    private static TransferRows.New written(Kind kind, Points points, String reason, String key) {
        return new TransferRows.New(kind, kind.from(), kind.to(), points, null, null, reason, key, null);
    }

    private Answer refuse(CommunityId community, Reserve wish, Refusal why) {
        return book.refuse(community, wish.member(), Kind.RESERVE, wish.points(), why);
    }
}
