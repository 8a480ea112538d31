package org.qunflow.season.cycle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to seasons as a lead plans them: opened, ended early, looked up. Their steps are {@link Turns}. */
@Service
public class Cycles {
    static final String PROCESS = "season-cycle";
    private static final String CALLED_OFF = "season.calledOff";

    private final CycleRows rows;
    private final PlanRules rules;
    private final Communities communities;
    private final Engine engine;
    private final News news;

    Cycles(CycleRows rows, PlanRules rules, Communities communities, Engine engine, News news) {
        this.rows = rows;
        this.rules = rules;
        this.communities = communities;
        this.engine = engine;
        this.news = news;
    }

    /** The engine, and in whose name it works. */
    @Component
    record Engine(Processes processes, Subjects subjects, CurrentOperator operator) {

        void begins(CommunityId community, SeasonId season, String name) {
            subjects.name(community, season, new Subject(name, name, null, null));
            processes.start(PROCESS, community, season.toString(), Map.of());
        }
    }

    /** Opens a season: it begins on its first day, and takes over who sits. */
    @Transactional
    public Opening open(CommunityId community, SeasonPlan plan) {
        ZoneId zone = communities.get(community).zone();
        Optional<PlanRefusal> objection =
                rules.objection(plan, news.now(community).atZone(zone).toLocalDate(), rows.placed(community));
        if (objection.isPresent()) {
            return refused(community, objection.get());
        }
        SeasonId id = SeasonId.next();
        Instant begins = plan.firstDay().atStartOfDay(zone).toInstant();
        if (!rows.open(community, id, plan, begins, engine.operator().name())) {
            return refused(community, PlanRefusal.ANOTHER_PLANNED);
        }
        news.tell(community, at -> new SeasonOpened(community, at, id, plan.name(), plan.cycleDays(), plan.cycles()));
        engine.begins(community, id, plan.name());
        return new Opening.Opened(id);
    }

    /** Ends a season with cycles before its time; empty if it is over. */
    @Transactional
    public Optional<PlanRefusal> callOff(CommunityId community, SeasonId season, String reason) {
        if (reason.isBlank()) {
            return Optional.of(refuse(community, PlanRefusal.NO_REASON));
        }
        boolean over = rows.find(community, season).isPresent()
                && engine.processes().correlate(CALLED_OFF, season.toString(), Map.of("reason", reason));
        return over ? Optional.empty() : Optional.of(refuse(community, PlanRefusal.NONE_RUNS));
    }

    private Opening refused(CommunityId community, PlanRefusal why) {
        return new Opening.Refused(refuse(community, why));
    }

    private PlanRefusal refuse(CommunityId community, PlanRefusal why) {
        news.tell(community, at -> new SeasonRefused(community, at, why));
        return why;
    }

    /** The season that runs, with cycles or without. */
    public Optional<Season> running(CommunityId community) {
        return rows.in(community, Season.Phase.RUNNING);
    }

    /** The one that is planned next. */
    public Optional<Season> planned(CommunityId community) {
        return rows.in(community, Season.Phase.ENROLLING);
    }

    /** Seasons that are over, newest first. */
    public List<Season> over(CommunityId community, int limit) {
        return rows.over(community, limit);
    }

    public Optional<Season> find(CommunityId community, SeasonId season) {
        return rows.find(community, season);
    }

    /** A season that is there for certain, for a step of its process. */
    public Season get(SeasonId season) {
        return rows.find(rows.communityOf(season), season).orElseThrow();
    }
}
