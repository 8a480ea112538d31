package org.qunflow.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskInbox.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a reader may do to a task. Each act says what came of it; the second who comes gets a refusal, never an error. */
@Service
class TaskActs {
    private final TaskInbox inbox;
    private final TaskRows rows;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<TaskObjection> objections;

    TaskActs(
            TaskInbox inbox,
            TaskRows rows,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            List<TaskObjection> objections) {
        this.inbox = inbox;
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.objections = objections;
    }

    Outcome claim(TaskReader reader, Task task) {
        return inbox.claim(task.id(), reader.user());
    }

    /** Why this reader may not answer it, if a room says so. */
    Optional<String> objection(TaskReader reader, Task task) {
        return objections.stream().flatMap(o -> o.why(reader, task).stream()).findFirst();
    }

    Outcome release(TaskReader reader, Task task) {
        return inbox.release(task.id(), reader.user());
    }

    /**
     * Completes a task once per key: a double click waits for the first one and then gets its answer. Key and
     * completion commit together, so that a refused or broken one leaves no key behind.
     */
    Outcome complete(TaskReader reader, Task task, String key, Map<String, Object> answers) {
        try {
            return transaction.execute(status -> {
                if (!isFirst(reader, task, key)) {
                    return new Outcome.Done();
                }
                Outcome outcome = inbox.complete(task.id(), reader.user(), answers);
                if (!(outcome instanceof Outcome.Done)) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (RuntimeException broken) {
            if (isClosed(reader, task)) {
                return new Outcome.Gone();
            }
            throw broken;
        }
    }

    private boolean isFirst(TaskReader reader, Task task, String key) {
        return jdbc.update(
                        "insert into tasks_submission (key, task_id, by) values (?, ?, ?) on conflict (key) do nothing",
                        key,
                        task.id(),
                        reader.user())
                == 1;
    }

    /** True if this very form has been sent before, by this reader for this task. */
    boolean wasSent(TaskReader reader, Task task, String key) {
        return jdbc.queryForObject(
                "select exists (select 1 from tasks_submission where key = ? and task_id = ? and by = ?)",
                Boolean.class,
                key,
                task.id(),
                reader.user());
    }

    private boolean isClosed(TaskReader reader, Task task) {
        return rows.find(reader.community(), task.id()).filter(Task::isOpen).isEmpty();
    }
}
