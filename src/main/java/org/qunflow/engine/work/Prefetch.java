package org.qunflow.engine.work;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/** Loads the instances of a chunk with four queries, instead of several for each of them. */
@Component
class Prefetch {
    private final StartTimes startTimes;

    Prefetch(StartTimes startTimes) {
        this.startTimes = startTimes;
    }

    void load(CommandContext command, List<String> processInstances) {
        List<String> fresh = processInstances.stream()
                .filter(id -> command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null)
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        startTimes.load(fresh);
        Map<String, List<ExecutionEntity>> executions =
                rows(command, "selectExecutions", fresh, ExecutionEntity::getProcessInstanceId);
        Map<String, List<EventSubscriptionEntity>> subscriptions =
                rows(command, "selectSubscriptions", fresh, EventSubscriptionEntity::getProcessInstanceId);
        Map<String, List<VariableInstanceEntity>> variables =
                rows(command, "selectVariables", fresh, VariableInstanceEntity::getProcessInstanceId);
        executions.forEach((id, tree) -> tree.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .forEach(root -> root.restoreProcessInstance(
                        tree,
                        subscriptions.getOrDefault(id, List.of()),
                        variables.getOrDefault(id, List.of()),
                        null,
                        null,
                        null,
                        null)));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, List<T>> rows(
            CommandContext command, String statement, List<String> ids, Function<T, String> instance) {
        List<T> rows = command.getDbEntityManager().selectList("org.qunflow.engine." + statement, ids);
        return rows.stream().collect(Collectors.groupingBy(instance));
    }
}
