package org.qunflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.qunflow.engine.live.Tokens;
import org.qunflow.engine.work.EngineCommands;
import org.qunflow.shared.BusinessClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Puts tasks off. What the diagram does while a task stays open (reminder, escalation, reassignment) moves by the same
 * time as its due date; what would end it keeps its moment.
 */
@Component
class DueDates {
    private final TaskService tasks;
    private final EngineCommands commands;
    private final Tokens tokens;
    private final BusinessClock clock;

    DueDates(@Lazy TaskService tasks, EngineCommands commands, Tokens tokens, BusinessClock clock) {
        this.tasks = tasks;
        this.commands = commands;
        this.tokens = tokens;
        this.clock = clock;
    }

    void move(String taskId, Instant until) {
        commands.joined(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            Instant before = task.getDueDate() == null
                    ? clock.instant()
                    : task.getDueDate().toInstant();
            Duration by = Duration.between(before, until);
            watching(task.getExecution())
                    .forEach(timer -> timer.setDuedate(
                            Date.from(timer.getDuedate().toInstant().plus(by))));
            tasks.setDueDate(taskId, Date.from(until));
            tokens.putOff(task.getProcessInstanceId(), task.getExecution().getActivityInstanceId(), until);
            return null;
        });
    }

    /** Timers at the border of a task that leave it open. */
    private static Stream<TimerEntity> watching(ExecutionEntity execution) {
        return execution.getJobs().stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(timer -> timer.getJobHandlerConfiguration() instanceof TimerJobConfiguration at
                        && leavesOpen(execution.getProcessDefinition().findActivity(at.getTimerElementKey())));
    }

    private static boolean leavesOpen(ActivityImpl event) {
        return event != null && event.getActivityStartBehavior() == ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE;
    }
}
