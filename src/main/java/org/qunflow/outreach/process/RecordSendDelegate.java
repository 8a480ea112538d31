package org.qunflow.outreach.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.SendSteps;
import org.springframework.stereotype.Component;

/** Writes down whether a message came into its group; nobody said anything where its time ran out. */
@Component("recordSendDelegate")
class RecordSendDelegate implements JavaDelegate {
    private final SendSteps steps;

    RecordSendDelegate(SendSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Boolean sent = (Boolean) execution.getVariable("sent");
        boolean recorded = steps.record(SendId.of(execution.getProcessBusinessKey()), sent);
        Steps.answer(execution, Map.of("recorded", recorded));
    }
}
