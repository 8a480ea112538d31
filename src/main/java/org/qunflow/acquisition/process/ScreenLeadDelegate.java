package org.qunflow.acquisition.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.Interest;
import org.qunflow.acquisition.Leads;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Begins the journey: screens the lead by the table lead-screening (000-04, 001-04, 003-04). */
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
        Decision decision =
                decisions.decide(execution, community, "lead-screening", inputs(execution, community, member));
        Steps.answer(execution, Map.of("screening", decision.text("screening")));
    }

    private Map<String, Object> inputs(DelegateExecution execution, CommunityId community, MemberId member) {
        Map<String, Object> inputs = new HashMap<>(Map.of("interest", Interest.NOT_ASKED.name()));
        inputs.putAll(
                execution.hasVariable("firstOrder")
                        ? brought(execution.getVariables())
                        : leads.inputs(community, member));
        return inputs;
    }

    private static Map<String, Object> brought(Map<String, Object> variables) {
        Map<String, Object> brought = new HashMap<>(variables);
        brought.keySet().retainAll(Set.of("firstOrder", "intentStated", "duplicate", "interest"));
        return brought;
    }
}
