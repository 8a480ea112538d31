package org.qunflow.engine.step;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.qunflow.engine.Assignees;
import org.qunflow.engine.FirstHolder;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.engine.WatchedTask;
import org.qunflow.engine.live.Tokens;
import org.qunflow.engine.work.Instance;
import org.qunflow.engine.work.Instances;
import org.qunflow.shared.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the house what becomes of human tasks, in the transaction in which it happens. */
@Component
class TaskNews {
    private final Instances instances;
    private final Submissions submissions;
    private final Tokens tokens;
    private final Assignees assignees;
    private final ObjectProvider<FirstHolder> holders;
    private final ApplicationEventPublisher publisher;
    private final BusinessClock clock;

    TaskNews(
            Instances instances,
            Submissions submissions,
            Tokens tokens,
            @Lazy Assignees assignees,
            ObjectProvider<FirstHolder> holders,
            ApplicationEventPublisher publisher,
            BusinessClock clock) {
        this.assignees = assignees;
        this.holders = holders;
        this.instances = instances;
        this.submissions = submissions;
        this.tokens = tokens;
        this.publisher = publisher;
        this.clock = clock;
    }

    void opened(DelegateTask task, TaskFacts facts) {
        if (task.getDueDate() != null) {
            tokens.due(
                    ((TaskEntity) task).getExecution().getActivityInstanceId(),
                    task.getDueDate().toInstant());
        }
        instances.find(rootOf(task)).ifPresent(instance -> {
            publisher.publishEvent(opened(task, facts, instance));
            firstHolder(task, facts, instance).ifPresent(task::setAssignee);
        });
    }

    private Optional<String> firstHolder(DelegateTask task, TaskFacts facts, Instance instance) {
        WatchedTask watched = watched(task, facts, instance);
        FirstHolder.Step step = new FirstHolder.Step(task.getTaskDefinitionKey(), facts.settings());
        return holders.orderedStream()
                .map(room -> room.of(watched, step))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whom it was wanted for may be away; then it goes to whoever stands in. */
    void assigned(DelegateTask task, TaskFacts facts) {
        instances.find(rootOf(task)).ifPresent(instance -> {
            if (task.getAssignee() != null) {
                task.setAssignee(assignees.instead(watched(task, facts, instance), task.getAssignee()));
            }
            publisher.publishEvent(assigned(task, instance));
        });
    }

    private static WatchedTask watched(DelegateTask task, TaskFacts facts, Instance instance) {
        return new WatchedTask(
                instance.community(), task.getId(), instance.businessKey(), facts.role(), task.getAssignee());
    }

    private TaskAssigned assigned(DelegateTask task, Instance instance) {
        return new TaskAssigned(
                instance.community(),
                clock.instant(instance.community()),
                task.getId(),
                instance.businessKey(),
                task.getAssignee());
    }

    void completed(DelegateTask task) {
        Submissions.Submission submission = submissions.of(task.getId());
        instances
                .find(rootOf(task))
                .ifPresent(
                        i -> publisher.publishEvent(closed(task, i, submission.user(), false, submission.answers())));
    }

    void cancelled(DelegateTask task) {
        instances.find(rootOf(task)).ifPresent(i -> publisher.publishEvent(closed(task, i, "system", true, Map.of())));
    }

    private TaskOpened opened(DelegateTask task, TaskFacts facts, Instance instance) {
        return new TaskOpened(
                instance.community(),
                clock.instant(instance.community()),
                task.getId(),
                instance.businessKey(),
                instance.processKey(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                facts.nameEn(),
                facts.form(),
                facts.role(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private TaskClosed closed(
            DelegateTask task, Instance instance, String by, boolean cancelled, Map<String, Object> answers) {
        return new TaskClosed(
                instance.community(),
                clock.instant(instance.community()),
                task.getId(),
                instance.businessKey(),
                instance.processKey(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                by,
                cancelled,
                answers);
    }

    private static String rootOf(DelegateTask task) {
        return ((TaskEntity) task).getExecution().getRootProcessInstanceId();
    }
}
