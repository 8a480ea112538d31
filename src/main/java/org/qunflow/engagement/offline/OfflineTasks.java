package org.qunflow.engagement.offline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have to do for an offline event right now: its page leads to the task. */
@Component
public class OfflineTasks {
    private final JdbcClient jdbc;

    OfflineTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open task. */
    public record Step(String task, String nameZh, String nameEn, String role, Instant dueAt) {
        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    public List<Step> of(OfflineId id) {
        return jdbc.sql("select task_id, name_zh, name_en, role, due_at from engagement_offline_task"
                        + " where offline_id = ? order by due_at, task_id")
                .param(id.value())
                .query((r, n) -> new Step(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getTimestamp(5) == null ? null : r.getTimestamp(5).toInstant()))
                .list();
    }

    @EventListener
    void on(TaskOpened task) {
        if (task.processKey().equals(Offlines.PROCESS)) {
            jdbc.sql("insert into engagement_offline_task (task_id, offline_id, name_zh, name_en, role, due_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            task.taskId(),
                            OfflineId.of(task.businessKey()).value(),
                            task.nameZh(),
                            task.nameEn(),
                            task.role(),
                            task.dueAt() == null ? null : Timestamp.from(task.dueAt()))
                    .update();
        }
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.processKey().equals(Offlines.PROCESS)) {
            jdbc.sql("delete from engagement_offline_task where task_id = ?")
                    .param(task.taskId())
                    .update();
        }
    }
}
