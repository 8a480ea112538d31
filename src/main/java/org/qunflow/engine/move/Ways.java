package org.qunflow.engine.move;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.qunflow.engine.Interventions.Choice;
import org.qunflow.engine.Interventions.Choices;
import org.qunflow.engine.view.Deployed;
import org.qunflow.engine.view.Diagram;
import org.qunflow.engine.work.EngineCommands;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from a deployed process where a token can be put, and by which flows a step can be left. */
@Component
public class Ways {
    private static final Set<String> WORK = Set.of(
            "userTask", "receiveTask", "serviceTask", "businessRuleTask", "sendTask", "manualTask", "callActivity");
    private static final Set<String> FORKS = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final String WAITS_FOR_EVENTS = "eventBasedGateway";
    private static final String CATCH = "intermediate";
    private static final String LEADS_TO = " → ";

    private final ProcessEngine engine;
    private final EngineCommands commands;
    private final Deployed deployed;

    Ways(@Lazy ProcessEngine engine, EngineCommands commands, Deployed deployed) {
        this.engine = engine;
        this.commands = commands;
        this.deployed = deployed;
    }

    /** Throws IllegalArgumentException for a step that the process does not have. */
    public Choices of(String definitionId, String step) {
        Diagram names = deployed.diagram(definitionId);
        return commands.joined(command -> of(find(definitionId, step), names));
    }

    private ActivityImpl find(String definitionId, String step) {
        ActivityImpl activity = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId)
                .findActivity(step);
        if (activity == null) {
            throw new IllegalArgumentException("Process " + definitionId + " has no step " + step);
        }
        return activity;
    }

    private static Choices of(ActivityImpl step, Diagram names) {
        List<Choice> targets = step.getFlowScope().getActivities().stream()
                .filter(other -> other != step && mayBeEntered(other))
                .map(other -> choice(other.getId(), names.nameOf(other.getId())))
                .toList();
        return new Choices(targets, maySkip(step) ? ways(step, names) : List.of());
    }

    private static boolean mayBeEntered(ActivityImpl activity) {
        return WORK.contains(type(activity)) || type(activity).equals(WAITS_FOR_EVENTS) || isOwnCatch(activity);
    }

    private static boolean maySkip(ActivityImpl step) {
        return WORK.contains(type(step)) || isOwnCatch(step);
    }

    /** The flows out of a step; where a fork decides next, the flows out of the fork, so that a person decides instead. */
    private static List<Choice> ways(ActivityImpl step, Diagram names) {
        return step.getOutgoingTransitions().stream()
                .flatMap(Ways::decided)
                .map(flow -> choice(flow.getId(), called(flow, names)))
                .toList();
    }

    private static Stream<PvmTransition> decided(PvmTransition flow) {
        PvmActivity next = flow.getDestination();
        return FORKS.contains(type((ActivityImpl) next)) ? next.getOutgoingTransitions().stream() : Stream.of(flow);
    }

    private static Diagram.Name called(PvmTransition flow, Diagram names) {
        Diagram.Name to = names.nameOf(flow.getDestination().getId());
        Diagram.Name own = names.elements().get(flow.getId());
        return own == null ? to : new Diagram.Name(own.zh() + LEADS_TO + to.zh(), own.en() + LEADS_TO + to.en());
    }

    private static Choice choice(String id, Diagram.Name name) {
        return new Choice(id, name.zh(), name.en());
    }

    /** An event that is waited for by itself, not as one of several. */
    private static boolean isOwnCatch(ActivityImpl activity) {
        return type(activity).startsWith(CATCH)
                && activity.getIncomingTransitions().stream()
                        .noneMatch(flow -> type((ActivityImpl) flow.getSource()).equals(WAITS_FOR_EVENTS));
    }

    private static String type(ActivityImpl activity) {
        String type = activity.getProperties().get(BpmnProperties.TYPE);
        return type == null ? "" : type;
    }
}
