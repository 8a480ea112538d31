package org.qunflow.acquisition.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.Leads;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Begins the journey: screens the lead by the table lead-screening (000-04, 003-04). */
@Component("screenLeadDelegate")
class ScreenLeadDelegate implements JavaDelegate {
    private final Members members;
    private final Lifecycle lifecycle;
    private final Leads leads;
    private final StepDecisions decisions;

    ScreenLeadDelegate(Members members, Lifecycle lifecycle, Leads leads, StepDecisions decisions) {
        this.members = members;
        this.lifecycle = lifecycle;
        this.leads = leads;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        lifecycle.begin(community, member);
        Decision decision = decisions.decide(execution, community, "lead-screening", inputs(execution, member));
        Steps.answer(execution, Map.of("screening", decision.text("screening")));
    }

    private Map<String, Object> inputs(DelegateExecution execution, MemberId member) {
        if (execution.hasVariable("firstOrder")) {
            return Map.of(
                    "firstOrder", execution.getVariable("firstOrder"),
                    "intentStated", execution.getVariable("intentStated"),
                    "duplicate", execution.getVariable("duplicate"));
        }
        return leads.arrival(member).asInputs();
    }
}
