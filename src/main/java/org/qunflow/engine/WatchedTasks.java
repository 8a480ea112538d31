package org.qunflow.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.qunflow.engine.work.Instance;
import org.qunflow.engine.work.Instances;
import org.springframework.stereotype.Component;

/** Finds the human task at whose border a path began. */
@Component
public class WatchedTasks {
    private final Instances instances;

    WatchedTasks(Instances instances) {
        this.instances = instances;
    }

    /** Empty if the task was closed meanwhile. */
    Optional<WatchedTask> of(DelegateExecution execution) {
        ExecutionEntity step = (ExecutionEntity) execution;
        String element = guarded(step.getActivity()).getId();
        List<TaskEntity> open =
                Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(step.getProcessInstanceId());
        return open.stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .findFirst()
                .flatMap(task -> instances.find(step.getRootProcessInstanceId()).map(i -> watched(i, task)));
    }

    private static WatchedTask watched(Instance instance, TaskEntity task) {
        return new WatchedTask(
                instance.community(), task.getId(), instance.businessKey(), role(task), task.getAssignee());
    }

    private static String role(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Task " + task.getId() + " is for nobody"));
    }

    /** Goes back from the step to the event at the border, and answers the activity that it is attached to. */
    private static ActivityImpl guarded(ActivityImpl step) {
        Deque<ActivityImpl> open = new ArrayDeque<>(List.of(step));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            ActivityImpl at = open.poll();
            if (at.getActivityBehavior() instanceof BoundaryEventActivityBehavior) {
                return (ActivityImpl) at.getEventScope();
            }
            if (seen.add(at.getId())) {
                at.getIncomingTransitions().forEach(flow -> open.add((ActivityImpl) flow.getSource()));
            }
        }
        throw new IllegalStateException("Step " + step.getId() + " stands behind no event at a border");
    }
}
