package org.qunflow.reward;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.qunflow.community.Round;
import org.qunflow.reward.AccountRows.Account;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of points: first what was put aside and nobody came for goes back, then what is too old expires. */
@Component
class ExpiryRound implements Round {
    private static final String REASON = "EXPIRED";

    private final AccountRows accounts;
    private final HoldRows holds;
    private final Holds settling;
    private final LotRows lots;
    private final Book book;
    private final RewardSettings settings;
    private final TransactionTemplate transaction;

    ExpiryRound(
            AccountRows accounts,
            HoldRows holds,
            Holds settling,
            LotRows lots,
            Book book,
            RewardSettings settings,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.holds = holds;
        this.settling = settling;
        this.lots = lots;
        this.book = book;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        Timestamp until = Timestamp.from(to);
        return inChunks(() -> lapse(community, until)) + inChunks(() -> expire(community, until));
    }

    private int inChunks(IntSupplier chunk) {
        int all = 0;
        for (int some = one(chunk); some > 0; some = one(chunk)) {
            all += some;
        }
        return all;
    }

    private int one(IntSupplier chunk) {
        return transaction.execute(tx -> chunk.getAsInt());
    }

    /** Locks every member's account before the first booking, which locks those of the community. */
    private int lapse(CommunityId community, Timestamp to) {
        List<HoldRows.Hold> due = holds.due(community, to, settings.chunk());
        due.forEach(hold -> accounts.locked(hold.account()));
        due.forEach(hold -> settling.lapse(community, hold, REASON));
        return due.size();
    }

    private int expire(CommunityId community, Timestamp to) {
        List<Account> due = accounts.lockDue(community, to, settings.chunk());
        due.forEach(account -> expire(community, account, to));
        return due.size();
    }

    private void expire(CommunityId community, Account account, Timestamp to) {
        Points gone = lots.expire(account.id(), to);
        if (gone.isPositive()) {
            String key = Ids.next().toString();
            book.move(
                    community,
                    account,
                    new TransferRows.New(
                            Kind.EXPIRE, Kind.EXPIRE.from(), Kind.EXPIRE.to(), gone, null, null, REASON, key, null));
        }
    }
}
