package org.qunflow.tasks.bulk;

import java.util.List;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.Gathered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Writes down in the engine's transaction which tasks of a batch were completed in it. */
@Component
class BatchMarks {
    private final BatchItems items;
    private final Gathered<TaskClosed> closed = new Gathered<>(this::write);

    BatchMarks(BatchItems items) {
        this.items = items;
    }

    @EventListener
    void on(TaskClosed event) {
        if (!event.cancelled()) {
            closed.add(event);
        }
    }

    private void write(List<TaskClosed> events) {
        MultiValueMap<String, String> tasks = new LinkedMultiValueMap<>();
        events.forEach(event -> tasks.add(event.by(), event.taskId()));
        tasks.forEach(items::closed);
    }
}
