package org.qunflow.engine.live;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** Reads from what the engine writes into its history where tokens come and go. */
@Component
public class TokenHistory {
    /** Kinds that only hold others. */
    private static final Set<String> FRAMES =
            Set.of("subProcess", "transaction", "adHocSubProcess", "multiInstanceBody");

    private final Tokens tokens;

    TokenHistory(Tokens tokens) {
        this.tokens = tokens;
    }

    public void tell(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity step && !FRAMES.contains(step.getActivityType())) {
            step(step);
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            tokens.ended(event.getProcessInstanceId());
        }
    }

    private void step(HistoricActivityInstanceEventEntity step) {
        String instance = step.getProcessInstanceId();
        if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            tokens.came(instance, step.getId(), place(step), step.getStartTime().toInstant());
        } else if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            tokens.left(instance, step.getId());
        } else if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            tokens.carried(instance, step.getId(), place(step));
        }
    }

    private static Token.Place place(HistoricActivityInstanceEventEntity step) {
        ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(step.getProcessDefinitionId());
        return new Token.Place(definition.getKey(), definition.getVersion(), step.getActivityId());
    }
}
