package org.qunflow.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.group.MemberJoinedGroup;
import org.qunflow.group.MemberLeftGroup;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the desk's picture of tasks: what is told in a transaction is written right before it commits. */
@Component
class TaskProjection {
    private final TaskRows rows;
    private final Gathered<DomainEvent> told = new Gathered<>(this::apply);
    private final Gathered<MemberId> moved = Gathered.last(this::regroup);

    TaskProjection(TaskRows rows) {
        this.rows = rows;
    }

    /** Seats are settled while a transaction commits; whoever gathers them must have begun before. */
    @EventListener
    void on(DomainEvent any) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            moved.expect();
        }
    }

    @EventListener({
        TaskOpened.class,
        TaskAssigned.class,
        InstanceMigrated.class,
        TaskWaits.class,
        TaskPostponed.class,
        TaskClosed.class
    })
    void onTask(DomainEvent event) {
        told.add(event);
    }

    @EventListener
    void on(MemberJoinedGroup event) {
        moved.add(event.member());
    }

    @EventListener
    void on(MemberLeftGroup event) {
        moved.add(event.member());
    }

    /** A task is opened before anything else and closed after it: batches keep that order. */
    void apply(List<DomainEvent> events) {
        rows.open(only(TaskOpened.class, events));
        List<TaskClosed> closed = only(TaskClosed.class, events);
        Map<String, TaskAssigned> assigned = last(TaskAssigned.class, events, TaskAssigned::taskId);
        Map<String, TaskAssigned> onlyToClose = new HashMap<>(assigned);
        onlyToClose.keySet().retainAll(closed.stream().map(TaskClosed::taskId).toList());
        assigned.keySet().removeAll(onlyToClose.keySet());
        rows.assign(assigned.values());
        rows.move(only(InstanceMigrated.class, events));
        rows.waits(last(TaskWaits.class, events, TaskWaits::taskId).values());
        rows.postpone(last(TaskPostponed.class, events, TaskPostponed::taskId).values());
        rows.close(closed, onlyToClose);
    }

    private void regroup(List<MemberId> members) {
        rows.regroup(new LinkedHashSet<>(members));
    }

    private static <T> List<T> only(Class<T> type, List<DomainEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Of several news about one task only the last counts. */
    private static <T> Map<String, T> last(Class<T> type, List<DomainEvent> events, Function<T, String> task) {
        Map<String, T> last = new LinkedHashMap<>();
        only(type, events).forEach(e -> last.put(task.apply(e), e));
        return last;
    }
}
