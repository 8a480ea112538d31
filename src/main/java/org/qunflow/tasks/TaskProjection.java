package org.qunflow.tasks;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the desk's picture of tasks: what the engine tells in a transaction is gathered and written right before it commits. */
@Component
class TaskProjection {
    private final TaskRows rows;

    TaskProjection(TaskRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(TaskOpened event) {
        gathered().add(event);
    }

    @EventListener
    void on(TaskAssigned event) {
        gathered().add(event);
    }

    @EventListener
    void on(TaskClosed event) {
        gathered().add(event);
    }

    /** A task is opened before it is assigned, and assigned before it is closed: three batches keep that order. */
    void apply(List<DomainEvent> events) {
        rows.open(only(TaskOpened.class, events));
        rows.assign(only(TaskAssigned.class, events));
        rows.close(only(TaskClosed.class, events));
    }

    private static <T> List<T> only(Class<T> type, List<DomainEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private List<DomainEvent> gathered() {
        List<DomainEvent> gathered = (List<DomainEvent>) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new ArrayList<>();
            TransactionSynchronizationManager.registerSynchronization(new WriteBeforeCommit(gathered));
            TransactionSynchronizationManager.bindResource(this, gathered);
        }
        return gathered;
    }

    private final class WriteBeforeCommit implements TransactionSynchronization {
        private final List<DomainEvent> gathered;

        private WriteBeforeCommit(List<DomainEvent> gathered) {
            this.gathered = gathered;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TaskProjection.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TaskProjection.this, gathered);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            apply(gathered);
            gathered.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TaskProjection.this);
        }
    }
}
