package org.qunflow.tasks;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds a task for a reader: 404 where his community has none, 403 where it is for other roles. */
@Component
public class TaskFinder {
    private final TaskRows rows;

    TaskFinder(TaskRows rows) {
        this.rows = rows;
    }

    public Task find(TaskReader reader, String id) {
        Task task =
                rows.find(reader.community(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!reader.mayDo(task)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return task;
    }
}
