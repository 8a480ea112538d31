package org.qunflow.engagement.ugc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to licences: what authors allow, each use elsewhere, and what others say about their own rights (004-21). */
@Service
public class Licences {
    private static final String ANSWERED = "engagement.licenceAnswered";

    private final JdbcClient database;
    private final WorkReader works;
    private final WorkMoves moves;
    private final Reports reports;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    Licences(
            JdbcClient database,
            WorkReader works,
            WorkMoves moves,
            Reports reports,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.database = database;
        this.works = works;
        this.moves = moves;
        this.reports = reports;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    /** A use elsewhere. */
    public record Reuse(String place, String by, Instant at) {}

    /** The author grants, refuses, or withdraws what was granted. */
    @Transactional
    public Answer answer(CommunityId community, WorkId id, boolean granted) {
        Work work = works.find(community, id).orElseThrow();
        Licence to =
                granted ? Licence.GRANTED : work.licence() == Licence.GRANTED ? Licence.WITHDRAWN : Licence.REFUSED;
        String from = granted ? "ASKED REFUSED WITHDRAWN" : "ASKED GRANTED";
        if (!moves.licence(work, from, to)) {
            return refused(work, Refusal.NOT_ASKED);
        }
        processes.correlate(ANSWERED, id.toString(), Map.of());
        return new Answer.Done(id);
    }

    /** Writes down a use elsewhere; refused where the licence is not granted at that moment. */
    @Transactional
    public Answer reuse(CommunityId community, WorkId id, String place) {
        Work work = works.find(community, id).orElseThrow();
        if (place.isBlank()) {
            return refused(work, Refusal.NO_PLACE);
        }
        int used = database.sql("""
                        insert into engagement_work_reuse (work_id, community_id, place, used_by, at)
                        select id, community_id, :place, :by, :at from engagement_work
                        where id = :id and state = 'PUBLISHED' and licence = 'GRANTED' for share""")
                .param("place", place)
                .param("by", operator.name())
                .param("at", Timestamp.from(news.now(community)))
                .param("id", id.value())
                .update();
        if (used == 0) {
            return refused(work, Refusal.NO_LICENCE);
        }
        news.tell(community, at -> new WorkReused(community, at, work.member(), id, place));
        return new Answer.Done(id);
    }

    /** Somebody says that the contribution infringes his rights. */
    @Transactional
    public Answer report(CommunityId community, WorkId id, String claimant, String claim) {
        Work work = works.find(community, id).orElseThrow();
        if (work.state() != WorkState.PUBLISHED) {
            return refused(work, Refusal.NOT_PUBLISHED);
        }
        if (claimant.isBlank() || claim.isBlank()) {
            return refused(work, Refusal.NO_CLAIM);
        }
        return reports.open(work, claimant, claim) ? new Answer.Done(id) : refused(work, Refusal.REPORTED_ALREADY);
    }

    private Answer refused(Work work, Refusal why) {
        return moves.refused(work.community(), work.member(), work.id(), why);
    }

    public List<Reuse> reuses(CommunityId community, WorkId id) {
        return database.sql("""
                        select place, used_by, at from engagement_work_reuse
                        where work_id = ? and community_id = ? order by id desc""")
                .params(id.value(), community.value())
                .query((r, n) -> new Reuse(
                        r.getString(1), r.getString(2), r.getTimestamp(3).toInstant()))
                .list();
    }

    public List<Reports.Report> reports(CommunityId community, WorkId id) {
        return works.find(community, id).map(w -> reports.of(w.id())).orElse(List.of());
    }
}
