package org.qunflow.outreach.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.member.Members;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Touches the member with the template that the step names. */
@Component("touchDelegate")
class TouchDelegate implements JavaDelegate {
    private final Outreach outreach;
    private final Members members;

    TouchDelegate(Outreach outreach, Members members) {
        this.outreach = outreach;
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        String template = Steps.settings(execution).text("template");
        outreach.touch(members.communityOf(member), member, template, dedupeKey(execution), Map.of());
    }

    private static String dedupeKey(DelegateExecution execution) {
        return String.join(
                "/",
                execution.getProcessInstanceId(),
                execution.getCurrentActivityId(),
                execution.getActivityInstanceId());
    }
}
