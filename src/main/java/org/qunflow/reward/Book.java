package org.qunflow.reward;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qunflow.reward.AccountRows.Account;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Writes into the book, and tells the journal of it and of every refusal, in the same transaction. */
@Component
class Book {
    private final TransferRows transfers;
    private final LotRows lots;
    private final RewardSettings settings;
    private final CurrentOperator operator;
    private final News news;

    Book(TransferRows transfers, LotRows lots, RewardSettings settings, CurrentOperator operator, News news) {
        this.transfers = transfers;
        this.lots = lots;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** Writes a transfer of a locked account and answers its id. */
    long move(CommunityId community, Account account, TransferRows.New it) {
        return move(community, account, it, id -> {});
    }

    /** The same with what belongs to it under its id; only then it is told, so that who hears of it finds it whole. */
    long move(CommunityId community, Account account, TransferRows.New it, LongConsumer also) {
        Instant now = news.now(community);
        long id = transfers.post(community, account.id(), it, operator.name(), Timestamp.from(now));
        also.accept(id);
        news.tell(
                community,
                at -> new PointsBooked(
                        community,
                        at,
                        account.member(),
                        id,
                        it.kind(),
                        it.points().plain(),
                        it.reason()));
        return id;
    }

    /** The same for points that the member gets anew, which expire as late as those of today. */
    long give(CommunityId community, Account account, TransferRows.New it) {
        Instant expiry = written(community).expires();
        return move(
                community,
                account,
                it,
                id -> lots.add(community, account.id(), id, it.points(), Timestamp.from(expiry)));
    }

    /** Who writes now, and until when points hold that are given now. */
    ManyTransferRows.Written written(CommunityId community) {
        Instant now = news.now(community);
        return new ManyTransferRows.Written(
                operator.name(), now, now.plus(settings.expireAfterDays(), ChronoUnit.DAYS));
    }

    /** What is wrong with an amount. */
    Optional<Refusal> wrong(Points points) {
        return !points.isPositive()
                ? Optional.of(Refusal.NOT_POSITIVE)
                : points.amount().compareTo(settings.mostAtOnce()) > 0
                        ? Optional.of(Refusal.TOO_MANY)
                        : Optional.empty();
    }

    /** A transfer that stands under the key already: the same again, or another one. */
    Optional<Answer> again(CommunityId community, Account account, TransferRows.New it) {
        return transfers
                .under(community, it.kind(), it.key())
                .map(was -> was.account() == account.id() && was.points().equals(it.points())
                        ? new Answer.Booked(was.id(), true)
                        : refuse(community, account.member(), it.kind(), it.points(), Refusal.KEY_OF_ANOTHER));
    }

    Answer refuse(CommunityId community, MemberId member, Kind kind, Points points, Refusal why) {
        return refuse(community, "member", member.toString(), kind, points, why);
    }

    Answer refuse(CommunityId community, Kind kind, Refusal why) {
        return refuse(community, "community", community.toString(), kind, Points.of(0), why);
    }

    private Answer refuse(CommunityId community, String type, String id, Kind kind, Points points, Refusal why) {
        news.tell(community, at -> new BookingRefused(community, at, type, id, kind, points.plain(), why));
        return new Answer.Refused(why);
    }
}
