package org.qunflow.reward.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to money: commissions that are earned, ripen, are taken back and paid out, and deposits that are held until
 * they are captured or refunded (000-11, 000-16, 000-26). Every movement goes from one account to another, so the book
 * sums to zero; it records what people do with money elsewhere and pays nothing itself.
 */
@Service
public class MoneyBook {
    private final MoneyRows rows;
    private final Communities communities;
    private final News news;

    MoneyBook(MoneyRows rows, Communities communities, News news) {
        this.rows = rows;
        this.communities = communities;
        this.news = news;
    }

    /** Books the movement in the caller's transaction; the same key again changes nothing. A refusal is journaled. */
    @Transactional
    public MoneyAnswer book(CommunityId community, Movement wish) {
        Movement it = rounded(wish);
        Optional<MoneyRefusal> wrong = wrong(it);
        if (wrong.isPresent()) {
            return refuse(community, it, wrong.get());
        }
        BigDecimal covered = rows.lock(community, it);
        Optional<MoneyRows.Booking> before = rows.under(community, it);
        if (before.isPresent()) {
            return again(community, it, before.get());
        }
        return it.move().isLimited() && covered.compareTo(it.amount()) < 0
                ? refuse(community, it, MoneyRefusal.NOT_ENOUGH)
                : post(community, it);
    }

    /** What the owner has. */
    public Balance balance(CommunityId community, Owner owner) {
        return rows.balance(community, owner);
    }

    /** The statement, newest first, with ids below the given one; at most this many lines. */
    public List<Line> lines(CommunityId community, Owner owner, long below, int most) {
        return rows.lines(community, owner, below, most);
    }

    private static Movement rounded(Movement it) {
        BigDecimal amount = it.amount().setScale(4, RoundingMode.HALF_UP);
        return new Movement(it.move(), it.owner(), amount, it.reason(), it.key());
    }

    private static Optional<MoneyRefusal> wrong(Movement it) {
        if (it.amount().signum() <= 0) {
            return Optional.of(MoneyRefusal.NOT_POSITIVE);
        }
        return it.reason() == null || it.reason().isBlank() ? Optional.of(MoneyRefusal.NO_REASON) : Optional.empty();
    }

    private MoneyAnswer again(CommunityId community, Movement it, MoneyRows.Booking before) {
        return before.is(it)
                ? new MoneyAnswer.Booked(before.id(), true)
                : refuse(community, it, MoneyRefusal.KEY_OF_ANOTHER);
    }

    private MoneyAnswer post(CommunityId community, Movement it) {
        long id = rows.post(community, it, news.now(community));
        String currency = communities.get(community).currency().getCurrencyCode();
        news.tell(
                community,
                at -> new MoneyMoved(
                        community,
                        at,
                        it.owner().subject(),
                        it.owner().id().toString(),
                        id,
                        it.move(),
                        it.amount().stripTrailingZeros(),
                        currency,
                        it.reason()));
        return new MoneyAnswer.Booked(id, false);
    }

    private MoneyAnswer refuse(CommunityId community, Movement it, MoneyRefusal why) {
        news.tell(
                community,
                at -> new MoneyRefused(
                        community,
                        at,
                        it.owner().subject(),
                        it.owner().id().toString(),
                        it.move(),
                        it.amount().stripTrailingZeros(),
                        why));
        return new MoneyAnswer.Refused(why);
    }
}
