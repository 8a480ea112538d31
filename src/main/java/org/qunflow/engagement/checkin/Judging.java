package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a proof's way do to its check-in: accepted, refused, judged again, or given up with its points. */
@Service
public class Judging {
    private static final int MOST = 100;
    private static final String REVIEW = "userTask_reviewProof";

    private final CheckInRows rows;
    private final CheckTaskRows tasks;
    private final CheckInPoints points;
    private final Streaks streaks;
    private final News news;

    Judging(CheckInRows rows, CheckTaskRows tasks, CheckInPoints points, Streaks streaks, News news) {
        this.rows = rows;
        this.tasks = tasks;
        this.points = points;
        this.streaks = streaks;
        this.news = news;
    }

    void hold(CheckTask task, CheckInId id, MemberId member) {
        points.hold(task, id, member).ifPresent(held -> rows.pointsHeld(id, held.award(), held.hold()));
        streaks.changed(task, List.of(member));
    }

    public CommunityId communityOf(CheckInId id) {
        return rows.find(id).orElseThrow().community();
    }

    /**
     * What the table check-in-review is asked: how often the member was accepted, whether refused last, and a number
     * from 0 to 99 that is the same whenever it is drawn again.
     */
    @Transactional(readOnly = true)
    public Map<String, Object> inputs(CheckInId id) {
        CheckInRows.Row row = rows.find(id).orElseThrow();
        CheckInRows.Record record = rows.of(row);
        int draw = Math.floorMod((record.who() + "/" + row.day()).hashCode(), MOST);
        return Map.of("accepted", Math.min(record.accepted(), MOST), "refused", record.refusedLast(), "draw", draw);
    }

    /** Notes who judges; the step that follows runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.processKey().equals(ProofStart.PROCESS) && task.elementId().equals(REVIEW) && !task.cancelled()) {
            rows.judged(CheckInId.of(task.businessKey()), task.by());
        }
    }

    /** The points are the member's, and the day counts for milestones. */
    @Transactional
    public void accept(CheckInId id, String why) {
        end(id, List.of("PENDING"), "ACCEPTED", why, (task, row) -> {
            points.release(row, task.name());
            streaks.countHeld(task, new CheckInRows.Taken(row.id(), row.member(), row.day(), row.at()));
        });
    }

    /** The day does not count, unless another picture comes in time. */
    @Transactional
    public void refuse(CheckInId id, String why) {
        end(id, List.of("PENDING"), "REFUSED", why, (task, row) -> streaks.changed(task, List.of(row.member())));
    }

    /** Another picture came; false if none is waited for. */
    boolean pending(CheckInId id) {
        Optional<CheckInRows.Row> row = rows.move(id, List.of("REFUSED"), "PENDING", null);
        row.ifPresent(r -> streaks.changed(task(r), List.of(r.member())));
        return row.isPresent();
    }

    /** No other picture came: the points are taken back. */
    @Transactional
    public void lapse(CheckInId id) {
        end(id, List.of("REFUSED"), "LAPSED", "LAPSED", (task, row) -> points.takeBack(row, task.name()));
    }

    /** The member is gone: the points are taken back. */
    @Transactional
    public void withdraw(CheckInId id) {
        end(id, List.of("PENDING", "REFUSED"), "WITHDRAWN", "WITHDRAWN", (task, row) -> {
            points.takeBack(row, task.name());
            streaks.changed(task, List.of(row.member()));
        });
    }

    private void end(
            CheckInId id, List<String> from, String state, String why, BiConsumer<CheckTask, CheckInRows.Row> then) {
        CheckInRows.Row row = rows.move(id, from, state, why)
                .orElseThrow(() -> new IllegalStateException(
                        "Check-in " + id + " cannot become " + state + ": it is in none of the states " + from));
        CheckTask task = task(row);
        then.accept(task, row);
        LocalDate day = row.day();
        news.tell(
                row.community(),
                at -> new ProofJudged(row.community(), at, row.member(), task.name(), day, state, why, row.judgedBy()));
    }

    /** The task that the check-in is for. */
    CheckTask task(CheckInRows.Row row) {
        return tasks.find(row.community(), row.task()).orElseThrow();
    }
}
