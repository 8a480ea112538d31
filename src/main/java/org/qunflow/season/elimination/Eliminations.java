package org.qunflow.season.elimination;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.season.Seasons;
import org.qunflow.season.cycle.Season;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to eliminations: opened by the verdicts of a cycle, settled one by one. */
@Service
public class Eliminations {
    private final EliminationRows rows;
    private final EliminationBook book;
    private final Seasons seasons;
    private final Communities communities;
    private final EliminationSettings settings;
    private final News news;

    Eliminations(
            EliminationRows rows,
            EliminationBook book,
            Seasons seasons,
            Communities communities,
            EliminationSettings settings,
            News news) {
        this.rows = rows;
        this.book = book;
        this.seasons = seasons;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    /** One for each holder whom the cycle's verdict wants replaced; their processes are started by the next round. */
    @Transactional
    public int open(Season season) {
        ZoneId zone = communities.get(season.community()).zone();
        Instant until = season.cycleEndsAt().atZone(zone).plus(settings.grace()).toInstant();
        return rows.open(season, until);
    }

    /** The holder is told. */
    @Transactional
    public Elimination notice(CommunityId community, MemberId member) {
        Elimination elimination = book.of(community, member, 1).get(0);
        news.tell(
                community,
                at -> new EliminationNoticed(
                        community, at, member, elimination.score(), elimination.needed(), elimination.graceUntil()));
        return elimination;
    }

    /** It ends without the seat being lost by it: KEPT, SPARED or WITHDRAWN. */
    @Transactional
    public void settle(CommunityId community, MemberId member, Elimination.State outcome, String because) {
        rows.close(community, member, outcome, because, news.now(community)).ifPresent(e -> tell(community, e));
    }

    /** The removal is certain: the seat is free, the member stays with his tier. */
    @Transactional
    public void remove(CommunityId community, MemberId member) {
        rows.close(community, member, Elimination.State.REMOVED, null, news.now(community))
                .ifPresent(e -> tell(community, e));
        seasons.vacate(community, member, "ELIMINATED");
    }

    private void tell(CommunityId community, Elimination e) {
        String because = Optional.ofNullable(e.because()).orElse("");
        news.tell(
                community,
                at -> new EliminationSettled(
                        community, at, e.member(), e.state().name(), because));
    }

    /** Those that are on their way, the most urgent first. */
    public List<Elimination> open(CommunityId community) {
        return book.open(community);
    }

    /** Those of a member, newest first. */
    public List<Elimination> of(CommunityId community, MemberId member, int limit) {
        return book.of(community, member, limit);
    }
}
