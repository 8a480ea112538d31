package org.qunflow.tasks.note;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskCommented;
import org.qunflow.tasks.TaskReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say to each other about a task. */
@Service
class Comments {
    static final int LONGEST = 2_000;
    private static final int SHOWN = 100;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    Comments(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    record Comment(String by, Instant at, String text) {}

    @Transactional
    public void add(TaskReader reader, Task task, String text) {
        jdbc.update(
                "insert into tasks_comment (task_id, community_id, by, at, text) values (?, ?, ?, ?, ?)",
                task.id(),
                task.community().value(),
                reader.user(),
                Timestamp.from(reader.now()),
                text);
        events.publishEvent(
                new TaskCommented(task.community(), reader.now(), task.id(), task.businessKey(), reader.user()));
    }

    List<Comment> of(Task task) {
        return jdbc.query(
                "select * from (select id, by, at, text from tasks_comment where task_id = ? order by id desc limit ?) c"
                        + " order by id",
                (r, n) -> new Comment(r.getString("by"), r.getTimestamp("at").toInstant(), r.getString("text")),
                task.id(),
                SHOWN);
    }
}
