package org.qunflow.engine.work;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/** Loads the instances of a chunk with a few queries, instead of several for each of them. */
@Component
public class Prefetch {
    private final StartTimes startTimes;
    private final Instances instances;

    Prefetch(StartTimes startTimes, Instances instances) {
        this.startTimes = startTimes;
        this.instances = instances;
    }

    void load(CommandContext command, List<String> processInstances) {
        List<String> fresh = fresh(command, processInstances);
        if (!fresh.isEmpty()) {
            restore(command, fresh, executions(command, fresh), null, null);
        }
    }

    /** Loads instances with everything that is asked for when their open tasks are completed. */
    public void loadWithTasks(CommandContext command, List<String> processInstances) {
        List<String> fresh = fresh(command, processInstances);
        if (!fresh.isEmpty()) {
            Map<String, List<ExecutionEntity>> executions = executions(command, fresh);
            ChunkReaders.foretell(
                    command,
                    executions.values().stream().flatMap(List::stream).toList(),
                    rows(command, "selectIdentityLinks", fresh, IdentityLinkEntity::getTaskId));
            restore(
                    command,
                    fresh,
                    executions,
                    rows(command, "selectTasks", fresh, TaskEntity::getProcessInstanceId),
                    rows(command, "selectJobs", fresh, JobEntity::getProcessInstanceId));
        }
    }

    private static List<String> fresh(CommandContext command, List<String> processInstances) {
        return processInstances.stream()
                .distinct()
                .filter(id -> command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null)
                .toList();
    }

    /** Without tasks and jobs the engine reads them itself where it needs them. */
    private void restore(
            CommandContext command,
            List<String> ids,
            Map<String, List<ExecutionEntity>> executions,
            Map<String, List<TaskEntity>> tasks,
            Map<String, List<JobEntity>> jobs) {
        startTimes.load(ids);
        Map<String, List<EventSubscriptionEntity>> subscriptions =
                rows(command, "selectSubscriptions", ids, EventSubscriptionEntity::getProcessInstanceId);
        Map<String, List<VariableInstanceEntity>> variables =
                rows(command, "selectVariables", ids, VariableInstanceEntity::getProcessInstanceId);
        instances.load(executions.values().stream()
                .flatMap(List::stream)
                .map(ExecutionEntity::getRootProcessInstanceId)
                .collect(Collectors.toSet()));
        executions.forEach((id, tree) -> tree.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .forEach(root -> root.restoreProcessInstance(
                        tree,
                        subscriptions.getOrDefault(id, List.of()),
                        variables.getOrDefault(id, List.of()),
                        tasks == null ? null : tasks.getOrDefault(id, List.of()),
                        jobs == null ? null : jobs.getOrDefault(id, List.of()),
                        null,
                        null)));
    }

    private static Map<String, List<ExecutionEntity>> executions(CommandContext command, List<String> ids) {
        return rows(command, "selectExecutions", ids, ExecutionEntity::getProcessInstanceId);
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, List<T>> rows(
            CommandContext command, String statement, List<String> ids, Function<T, String> key) {
        List<T> rows = command.getDbEntityManager().selectList("org.qunflow.engine." + statement, ids);
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
