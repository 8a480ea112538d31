package org.qunflow.tasks;

import java.time.Instant;
import java.util.function.Function;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk notes about a task: that it waits for its member, which the engine need not know, and that it is put off. */
@Service
public class TaskMarks {
    private final TaskRows rows;
    private final TaskInbox inbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaskMarks(TaskRows rows, TaskInbox inbox, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.inbox = inbox;
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

    /** In the engine too, so that reminders and escalations follow. */
    @Transactional
    public Outcome postpone(CommunityId community, String user, String task, Instant until) {
        Outcome moved = rows.find(community, task).isPresent() ? inbox.postpone(task, user, until) : new Outcome.Gone();
        return moved instanceof Outcome.Done
                ? mark(
                        community,
                        user,
                        task,
                        t -> new TaskPostponed(
                                community, clock.instant(community), t.id(), t.businessKey(), until, user))
                : moved;
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
