package org.qunflow.engine.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Delivers a message to the instances that wait for it, found by business key with one query for all of them. */
@Component
public class Delivery {
    private final Instances instances;
    private final Prefetch prefetch;

    Delivery(Instances instances, Prefetch prefetch) {
        this.instances = instances;
        this.prefetch = prefetch;
    }

    /** Delivers to each item's instances; the keys of items are distinct. Returns the keys for which somebody waited. */
    public Set<String> all(CommandContext command, String message, CommunityId community, List<Item> items) {
        List<InstanceRows.Waiting> waiting = instances.waiting(message, community, Starting.keys(items));
        if (waiting.isEmpty()) {
            return Set.of();
        }
        prefetch.load(
                command, waiting.stream().map(w -> w.instance().id()).distinct().toList());
        Map<String, Map<String, Object>> answers = new HashMap<>();
        items.forEach(i -> answers.put(i.businessKey(), i.answers()));
        Set<String> reached = new HashSet<>();
        for (InstanceRows.Waiting one : waiting) {
            String key = one.instance().businessKey();
            if (deliver(command, message, one.executionId(), answers.get(key))) {
                reached.add(key);
            }
        }
        return reached;
    }

    private static boolean deliver(
            CommandContext command, String message, String executionId, Map<String, Object> answers) {
        ExecutionEntity execution = command.getExecutionManager().findExecutionById(executionId);
        if (execution == null || execution.isEnded()) {
            return false;
        }
        for (EventSubscriptionEntity subscription : List.copyOf(execution.getEventSubscriptions())) {
            if ("message".equals(subscription.getEventType()) && message.equals(subscription.getEventName())) {
                subscription.eventReceived(Answers.passing(answers), false);
                return true;
            }
        }
        return false;
    }
}
