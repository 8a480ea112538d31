package org.qunflow.tasks;

import java.time.Instant;
import java.util.function.Function;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk notes about a task and the engine need not know: that it waits for its member, that it is put off. */
@Service
public class TaskMarks {
    private final TaskRows rows;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaskMarks(TaskRows rows, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Outcome waits(CommunityId community, String user, String task, boolean waits) {
        return mark(
                community,
                user,
                task,
                t -> new TaskWaits(community, clock.instant(community), t.id(), t.businessKey(), waits, user));
    }

    @Transactional
    public Outcome postpone(CommunityId community, String user, String task, Instant until) {
        return mark(
                community,
                user,
                task,
                t -> new TaskPostponed(community, clock.instant(community), t.id(), t.businessKey(), until, user));
    }

    private Outcome mark(CommunityId community, String user, String id, Function<Task, DomainEvent> news) {
        Task task = rows.lock(community, id).orElse(null);
        if (task == null || !task.isOpen()) {
            return new Outcome.Gone();
        }
        if (task.assignee() != null && !task.assignee().equals(user)) {
            return new Outcome.HeldBy(task.assignee());
        }
        events.publishEvent(news.apply(task));
        return new Outcome.Done();
    }
}
