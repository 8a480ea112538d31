package org.qunflow.season.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.engine.StepDecisions;
import org.qunflow.season.Seasons;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to standings: as it is now, as it was when a cycle ended, and what was decided then. */
@Service
public class Standings {
    private final StandingRows rows;
    private final Judgement judgement;
    private final StepDecisions journal;
    private final Home home;
    private final News news;

    Standings(StandingRows rows, Judgement judgement, StepDecisions journal, Home home, News news) {
        this.rows = rows;
        this.judgement = judgement;
        this.journal = journal;
        this.home = home;
        this.news = news;
    }

    /** What a standing needs to know of the community. */
    @Component
    record Home(Communities communities, Seasons seasons) {

        Placing.Span span(Season season, Instant until) {
            ZoneId zone = communities.get(season.community()).zone();
            return new Placing.Span(season, zone, season.cycleBeganAt(), until, seasons.askedBefore(until));
        }
    }

    /** Where everybody stands at this moment of the running cycle; empty for a season without cycles. */
    public List<Line> now(Season season) {
        if (season.cycleBeganAt() == null) {
            return List.of();
        }
        Instant now = home.communities().now(season.community());
        Instant until = now.isBefore(season.cycleEndsAt()) ? now : season.cycleEndsAt();
        return rows.at(home.span(season, until.isAfter(season.cycleBeganAt()) ? until : season.cycleEndsAt()));
    }

    /** Writes down where everybody stands at the end of the cycle. */
    @Transactional
    public int rank(Season season) {
        return rows.record(home.span(season, season.cycleEndsAt()));
    }

    /** Judges every holder and writes down by which numbers. Returns how many are to leave their seats. */
    @Transactional
    public int judge(Season season) {
        List<Judgement.Case> cases = judgement.of(season, rows.of(season.id(), season.cycle()));
        rows.judged(season, cases.stream().map(Judgement.Case::line).toList());
        cases.stream().filter(c -> c.line().zone() == Zone.OUT).forEach(c -> tell(season, c));
        return (int) cases.stream()
                .filter(c -> c.line().judged().verdict() == Line.Verdict.REPLACE)
                .count();
    }

    private void tell(Season season, Judgement.Case one) {
        CommunityId community = season.community();
        Line line = one.line();
        journal.taken(community, line.member().toString(), one.decision());
        news.tell(
                community,
                at -> new SeatJudged(
                        community,
                        at,
                        line.member(),
                        season.cycle(),
                        line.place(),
                        line.score(),
                        line.judged().needed(),
                        line.judged().verdict().name(),
                        line.judged().rule()));
    }

    /** A cycle that ended, holders first, in their order. */
    public List<Line> of(SeasonId season, int cycle) {
        return rows.of(season, cycle);
    }

    /** A cycle that ended, and where one member stood in it. */
    public record Past(String season, int cycle, Line line) {}

    /** The cycles of a member, newest first. */
    public List<Past> of(MemberId member, int limit) {
        return rows.of(member, limit).stream()
                .map(p -> new Past(p.name(), p.cycle(), p.line()))
                .toList();
    }

    /** The member's line of the running cycle. */
    public Optional<Line> now(Season season, MemberId member) {
        return now(season).stream().filter(l -> l.member().equals(member)).findFirst();
    }
}
