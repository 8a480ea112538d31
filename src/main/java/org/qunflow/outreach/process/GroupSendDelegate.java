package org.qunflow.outreach.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.Steps;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.TemplateSends;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Plans a message to the group that the instance is about, with the text that the step names. */
@Component("groupSendDelegate")
class GroupSendDelegate implements JavaDelegate {
    private final TemplateSends sends;

    GroupSendDelegate(TemplateSends sends) {
        this.sends = sends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepSettings step = Steps.settings(execution);
        String group = Optional.ofNullable((String) execution.getVariable("groupId"))
                .orElseGet(execution::getProcessBusinessKey);
        boolean planned = sends.ask(
                GroupId.of(group),
                step.text("template"),
                step.text("reason"),
                Priority.valueOf(step.text("priority")),
                Integer.parseInt(step.text("hours")));
        Steps.answer(execution, Map.of("planned", planned));
    }
}
