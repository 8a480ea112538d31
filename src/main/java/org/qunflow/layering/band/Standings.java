package org.qunflow.layering.band;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.layering.LayeringSettings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to bands: a whole community is evaluated in one go, by the newest versions of the tables. */
@Service
public class Standings {
    private final StandingRows rows;
    private final Bands bands;
    private final Communities communities;
    private final LayeringSettings settings;
    private final News news;

    Standings(StandingRows rows, Bands bands, Communities communities, LayeringSettings settings, News news) {
        this.rows = rows;
        this.bands = bands;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    /** Puts every living member into bands again and counts who moved between quadrants. Returns how many members. */
    @Transactional
    public int evaluate(CommunityId community) {
        Instant now = news.now(community);
        LocalDate today = now.atZone(communities.get(community).zone()).toLocalDate();
        List<Standing> standings = rows.purses(community, today.minusDays(settings.moneyDays()), today).stream()
                .map(this::standing)
                .toList();
        int payment = bands.payment(BigDecimal.ZERO).version();
        int order = bands.order(BigDecimal.ZERO, 0).version();
        long evaluation = rows.evaluation(community, now, standings.size(), payment, order);
        rows.replace(community, evaluation, standings, now);
        news.tell(community, at -> new StandingsEvaluated(community, at, standings.size(), payment, order));
        return standings.size();
    }

    private Standing standing(StandingRows.Purse purse) {
        Bands.Band payment = bands.payment(purse.paid());
        Bands.Band order = bands.order(purse.paid(), purse.orders());
        return new Standing(
                purse.member(),
                purse.quadrant(),
                purse.paid(),
                purse.orders(),
                payment.from(),
                order.from(),
                payment.version(),
                order.version());
    }

    boolean isDue(CommunityId community, Instant moment) {
        return rows.last(community)
                .map(last ->
                        !last.isAfter(moment.atZone(communities.get(community).zone())
                                .minus(settings.every())
                                .toInstant()))
                .orElse(true);
    }
}
