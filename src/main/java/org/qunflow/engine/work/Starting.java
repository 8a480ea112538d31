package org.qunflow.engine.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.qunflow.engine.AlreadyRunning;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Starts instances inside an engine command: at the plain start event, or at the one of a message. */
@Component
public class Starting {
    private final Instances instances;

    Starting(Instances instances) {
        this.instances = instances;
    }

    /** Where to start: a process, and the message of its start event or null for the plain one. */
    public record Start(String processKey, String message, CommunityId community) {}

    /** Starts one instance and returns its id; throws AlreadyRunning if one runs under that key. */
    public String one(CommandContext command, Start start, Item item) {
        ProcessDefinitionEntity definition = newest(command, start);
        ExecutionEntity execution = create(definition, start, item);
        Instance instance = new Instance(execution.getId(), start.community(), definition.getKey(), item.businessKey());
        if (!instances.claim(instance)) {
            throw new AlreadyRunning(start.processKey(), item.businessKey());
        }
        execution.start(Answers.passing(item.answers()));
        return execution.getId();
    }

    /**
     * Starts an instance for each item under whose key none runs; returns how many.
     *
     * @param beforehand told these items before the first step is taken
     */
    int all(CommandContext command, Start start, List<Item> items, Consumer<List<Item>> beforehand) {
        ProcessDefinitionEntity definition = newest(command, start);
        Set<String> running = new HashSet<>(instances.running(start.processKey(), keys(items)));
        List<Item> fresh =
                items.stream().filter(i -> running.add(i.businessKey())).toList();
        beforehand.accept(fresh);
        fresh.forEach(item -> begin(definition, start, item));
        return fresh.size();
    }

    private void begin(ProcessDefinitionEntity definition, Start start, Item item) {
        ExecutionEntity execution = create(definition, start, item);
        instances.started(new Instance(execution.getId(), start.community(), definition.getKey(), item.businessKey()));
        execution.start(Answers.passing(item.answers()));
    }

    static Collection<String> keys(List<Item> items) {
        return items.stream().map(Item::businessKey).toList();
    }

    private static ProcessDefinitionEntity newest(CommandContext command, Start start) {
        return command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(start.processKey());
    }

    private static ExecutionEntity create(ProcessDefinitionEntity definition, Start start, Item item) {
        return start.message() == null
                ? definition.createProcessInstance(item.businessKey())
                : definition.createProcessInstance(item.businessKey(), startEvent(definition, start.message()));
    }

    private static ActivityImpl startEvent(ProcessDefinitionEntity definition, String message) {
        Map<String, EventSubscriptionDeclaration> declared =
                EventSubscriptionDeclaration.getDeclarationsForScope(definition);
        return declared.values().stream()
                .filter(d -> d.isStartEvent() && message.equals(d.getUnresolvedEventName()))
                .map(d -> definition.findActivity(d.getActivityId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Process " + definition.getKey() + " does not start at message " + message));
    }
}
