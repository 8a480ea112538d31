package org.qunflow.tasks.note;

import java.util.Optional;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What a reader typed into the form of a task so far. */
@Repository
class Drafts {
    private final JdbcTemplate jdbc;

    Drafts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void save(TaskReader reader, Task task, String answers) {
        jdbc.update("""
                insert into tasks_draft (task_id, by, community_id, answers) values (?, ?, ?, ?::jsonb)
                on conflict (task_id, by) do update set answers = excluded.answers, saved_at = now()""", task.id(), reader.user(), task.community().value(), answers);
    }

    Optional<String> of(TaskReader reader, Task task) {
        return jdbc
                .queryForList(
                        "select answers::text from tasks_draft where task_id = ? and by = ?",
                        String.class,
                        task.id(),
                        reader.user())
                .stream()
                .findFirst();
    }

    /** Nobody needs a draft of a task that is closed or of a month ago. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    int sweep() {
        return jdbc.update("""
                delete from tasks_draft d where saved_at < now() - interval '30 days'
                  or exists (select 1 from tasks_task t where t.id = d.task_id and t.closed_at is not null)""");
    }
}
