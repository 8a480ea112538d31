package org.qunflow.tasks;

import java.util.List;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.Gathered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the desk's picture of tasks: what the engine tells in a transaction is written right before it commits. */
@Component
class TaskProjection {
    private final TaskRows rows;
    private final Gathered<DomainEvent> told = new Gathered<>(this::apply);

    TaskProjection(TaskRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(TaskOpened event) {
        told.add(event);
    }

    @EventListener
    void on(TaskAssigned event) {
        told.add(event);
    }

    @EventListener
    void on(TaskClosed event) {
        told.add(event);
    }

    @EventListener
    void on(InstanceMigrated event) {
        told.add(event);
    }

    /** A task is opened before it is assigned or moved, and closed after that: batches keep that order. */
    void apply(List<DomainEvent> events) {
        rows.open(only(TaskOpened.class, events));
        rows.assign(only(TaskAssigned.class, events));
        rows.move(only(InstanceMigrated.class, events));
        rows.close(only(TaskClosed.class, events));
    }

    private static <T> List<T> only(Class<T> type, List<DomainEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
