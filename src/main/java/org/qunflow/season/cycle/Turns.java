package org.qunflow.season.cycle;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.season.Seasons;
import org.qunflow.season.Succession;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that a season takes: it begins, turns from cycle to cycle, and is over. */
@Service
public class Turns {
    private static final UUID NONE = new UUID(0, 0);

    private final CycleRows rows;
    private final Succession succession;
    private final Seasons seasons;
    private final Communities communities;
    private final News news;

    Turns(CycleRows rows, Succession succession, Seasons seasons, Communities communities, News news) {
        this.rows = rows;
        this.succession = succession;
        this.seasons = seasons;
        this.communities = communities;
        this.news = news;
    }

    /** The share becomes a number, who sits is taken over, the first cycle runs. */
    @Transactional
    public void begin(Season season) {
        rows.resolve(season.community(), season.id());
        succession.takeOver(season.community(), season.id().value(), news.now(season.community()));
        if (!rows.begin(season.id(), season.beginsAt(), after(season, season.beginsAt()))) {
            throw new IllegalStateException(
                    "Season " + season.id() + " cannot begin. Current phase: " + season.phase());
        }
        Season begun = rows.find(season.community(), season.id()).orElseThrow();
        news.tell(
                season.community(),
                at -> new SeasonBegan(
                        season.community(), at, season.id(), season.name(), begun.seats(), begun.taken()));
    }

    /** The holders were judged, and so many of them are on their way out. */
    @Transactional
    public void ended(Season season, int out) {
        news.tell(
                season.community(),
                at -> new CycleEnded(season.community(), at, season.id(), season.cycle(), season.taken(), out));
    }

    /** Goes on with the next cycle; false if that was the last one. */
    @Transactional
    public boolean turn(Season season) {
        if (season.isLastCycle()) {
            return false;
        }
        rows.nextCycle(season.id(), after(season, season.cycleEndsAt()));
        return true;
    }

    /** The season is over; who sits stays seated, without cycles, until the next season. */
    @Transactional
    public void close(Season season, String because) {
        if (season.phase() == Season.Phase.ENROLLING) {
            rows.drop(season.id(), because, news.now(season.community()));
        } else {
            succession.close(season.community(), NONE, because, news.now(season.community()));
            seasons.betweenSeasons(season.community());
        }
        news.tell(
                season.community(),
                at -> new SeasonClosed(season.community(), at, season.id(), season.name(), because));
    }

    /** So many days later, by the days of the community's zone. */
    private Instant after(Season season, Instant from) {
        ZoneId zone = communities.get(season.community()).zone();
        return from.atZone(zone).plus(Period.ofDays(season.cycleDays())).toInstant();
    }
}
