package org.qunflow.engagement.ugc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of infringements: one at a time per contribution, looked into by a lead in the process ugc-takedown (004-21). */
@Service
public class Reports {
    private static final String PROCESS = "ugc-takedown";

    private final JdbcClient database;
    private final WorkReader works;
    private final Publications publications;
    private final Titles titles;
    private final Processes processes;
    private final News news;

    Reports(
            JdbcClient database,
            WorkReader works,
            Publications publications,
            Titles titles,
            Processes processes,
            News news) {
        this.database = database;
        this.works = works;
        this.publications = publications;
        this.titles = titles;
        this.processes = processes;
        this.news = news;
    }

    /** What somebody claims; upheld is null while it is looked into. */
    public record Report(String claimant, String claim, Instant reportedAt, Boolean upheld, String reason) {}

    /** False if one is being looked into already. */
    boolean open(Work work, String claimant, String claim) {
        Timestamp now = Timestamp.from(news.now(work.community()));
        boolean first = database.sql("""
                        insert into engagement_work_report (work_id, community_id, claimant, claim, reported_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(work.id().value(), work.community().value(), claimant, claim, now)
                        .update()
                == 1;
        if (first) {
            titles.name(work);
            processes.start(PROCESS, work.community(), work.id().toString(), Map.of());
            news.tell(
                    work.community(),
                    at -> new InfringementReported(work.community(), at, work.member(), work.id(), claimant, claim));
        }
        return first;
    }

    /** The report is right: the contribution goes. */
    @Transactional
    public void uphold(WorkId id, String why) {
        close(id, true, why);
        publications.takeDown(id, why);
    }

    /** The report is wrong: the contribution stays. */
    @Transactional
    public void dismiss(WorkId id, String why) {
        close(id, false, why);
    }

    private void close(WorkId id, boolean upheld, String why) {
        Work work = works.get(id);
        int closed = database.sql("""
                        update engagement_work_report set closed_at = ?, upheld = ?, reason = ?
                        where work_id = ? and closed_at is null""")
                .params(Timestamp.from(news.now(work.community())), upheld, why, id.value())
                .update();
        if (closed != 1) {
            throw new IllegalStateException("Contribution " + id + " has no open report");
        }
        news.tell(work.community(), at -> new ReportClosed(work.community(), at, work.member(), id, upheld, why));
    }

    List<Report> of(WorkId id) {
        return database.sql("""
                        select claimant, claim, reported_at, upheld, reason from engagement_work_report
                        where work_id = ? order by id desc""")
                .params(id.value())
                .query((r, n) -> new Report(
                        r.getString(1),
                        r.getString(2),
                        r.getTimestamp(3).toInstant(),
                        r.getObject(4, Boolean.class),
                        r.getString(5)))
                .list();
    }
}
