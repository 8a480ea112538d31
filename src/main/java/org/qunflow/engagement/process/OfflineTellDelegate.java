package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.OfflineTellings;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Tells the group of an offline event, and who gets money back (000-16). */
@Component("offlineTellDelegate")
class OfflineTellDelegate implements JavaDelegate {
    private final OfflineTellings tellings;

    OfflineTellDelegate(OfflineTellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String step = execution.getProcessInstanceId() + "/" + execution.getCurrentActivityId();
        tellings.tell(
                OfflineId.of(execution.getProcessBusinessKey()),
                Steps.settings(execution).text("what"),
                step);
    }
}
