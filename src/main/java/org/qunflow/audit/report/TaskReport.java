package org.qunflow.audit.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Community;
import org.springframework.stereotype.Component;

/** What the report of a process says about human tasks. */
@Component
class TaskReport {
    private final AskedTasks asked;
    private final TaskFigures figures;
    private final LateTasks late;
    private final AfterRules after;

    TaskReport(AskedTasks asked, TaskFigures figures, LateTasks late, AfterRules after) {
        this.asked = asked;
        this.figures = figures;
        this.late = late;
        this.after = after;
    }

    /** By the names of the page. */
    Map<String, ?> of(Community community, String process, Period period, Instant now) {
        List<AskedTask> tasks = asked.of(community, process, period);
        return Map.of(
                "tasks", figures.of(tasks, now),
                "isCut", tasks.size() == AskedTasks.MOST,
                "mostTasks", AskedTasks.MOST,
                "late", late.of(community, tasks, now),
                "after", after.of(tasks));
    }
}
