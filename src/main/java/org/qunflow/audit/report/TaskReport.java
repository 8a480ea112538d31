package org.qunflow.audit.report;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Community;
import org.springframework.stereotype.Component;

/** What the report of a process says about human tasks. */
@Component
class TaskReport {
    private final AskedTasks asked;
    private final TaskFigures figures;
    private final LateTasks late;
    private final AfterRules after;
    private final Overrides overrides;

    TaskReport(AskedTasks asked, TaskFigures figures, LateTasks late, AfterRules after, Overrides overrides) {
        this.asked = asked;
        this.figures = figures;
        this.late = late;
        this.after = after;
        this.overrides = overrides;
    }

    /**
     * All of it.
     *
     * @param isCut true if there were more tasks than are looked at
     */
    record Told(
            List<TaskFigures.Row> steps,
            List<LateTasks.Late> late,
            List<AfterRules.Row> after,
            List<Overrides.Row> overrides,
            boolean isCut) {}

    Told of(Community community, String process, Period period, Instant now) {
        List<AskedTask> tasks = asked.of(community, process, period);
        return new Told(
                figures.of(tasks, now),
                late.of(community, tasks, now),
                after.of(tasks),
                overrides.of(tasks),
                tasks.size() == AskedTasks.MOST);
    }
}
