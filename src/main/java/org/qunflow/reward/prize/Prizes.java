package org.qunflow.reward.prize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the catalogue of prizes: what there is for points, and how much of it. */
@Service
public class Prizes {
    private final PrizeRows rows;
    private final PrizeSettings settings;
    private final CurrentOperator operator;
    private final News news;

    Prizes(PrizeRows rows, PrizeSettings settings, CurrentOperator operator, News news) {
        this.rows = rows;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    public List<Prize> all(CommunityId community, int limit) {
        return rows.all(community, limit);
    }

    public Optional<Prize> find(CommunityId community, PrizeId id) {
        return rows.find(community, id);
    }

    /** Puts a prize into the catalogue. */
    @Transactional
    public PrizeAnswer offer(CommunityId community, NewPrize prize) {
        Optional<PrizeRefusal> wrong = wrong(prize);
        if (wrong.isPresent()) {
            return refuse(community, prize.name(), wrong.get());
        }
        PrizeId id = PrizeId.next();
        if (!rows.insert(community, id, prize, operator.name(), news.now(community))) {
            return refuse(community, prize.name(), PrizeRefusal.NAME_TAKEN);
        }
        tellOffered(community, id, prize.name(), prize.points().plain(), prize.stock());
        return new PrizeAnswer.Offered(id);
    }

    private Optional<PrizeRefusal> wrong(NewPrize prize) {
        if (prize.name().isBlank()) {
            return Optional.of(PrizeRefusal.NO_NAME);
        }
        if (!prize.points().isPositive()) {
            return Optional.of(PrizeRefusal.POINTS_NOT_POSITIVE);
        }
        if (prize.points().amount().compareTo(settings.mostPoints()) > 0) {
            return Optional.of(PrizeRefusal.TOO_MANY_POINTS);
        }
        return prize.stock() < 0 || prize.stock() > settings.mostPieces()
                ? Optional.of(PrizeRefusal.STOCK_OUT_OF_BOUNDS)
                : Optional.empty();
    }

    /** Adds pieces to a prize that is offered. */
    @Transactional
    public PrizeAnswer layIn(CommunityId community, PrizeId id, int pieces) {
        Optional<Prize> prize = rows.find(community, id);
        if (prize.isEmpty()) {
            return refuse(community, "", PrizeRefusal.UNKNOWN_PRIZE);
        }
        String name = prize.get().name();
        if (!prize.get().offered()) {
            return refuse(community, name, PrizeRefusal.NOT_OFFERED);
        }
        if (pieces <= 0
                || pieces > settings.mostPieces()
                || !rows.layIn(community, id, pieces, settings.mostPieces())) {
            return refuse(community, name, PrizeRefusal.STOCK_OUT_OF_BOUNDS);
        }
        tellOffered(
                community, id, name, prize.get().points().plain(), prize.get().stock() + pieces);
        return new PrizeAnswer.Done();
    }

    /** Takes a prize out of the catalogue; what was asked for before goes on. */
    @Transactional
    public PrizeAnswer takeOff(CommunityId community, PrizeId id) {
        Optional<Prize> prize = rows.find(community, id);
        if (prize.isEmpty()) {
            return refuse(community, "", PrizeRefusal.UNKNOWN_PRIZE);
        }
        String name = prize.get().name();
        if (!rows.takeOff(community, id, news.now(community))) {
            return refuse(community, name, PrizeRefusal.NOT_OFFERED);
        }
        news.tell(community, at -> new PrizeTakenOff(community, at, id, name));
        return new PrizeAnswer.Done();
    }

    private void tellOffered(CommunityId community, PrizeId id, String name, BigDecimal points, int stock) {
        news.tell(community, at -> new PrizeOffered(community, at, id, name, points, stock));
    }

    private PrizeAnswer refuse(CommunityId community, String name, PrizeRefusal why) {
        news.tell(community, at -> new PrizeRefused(community, at, name, why));
        return new PrizeAnswer.Refused(why);
    }
}
