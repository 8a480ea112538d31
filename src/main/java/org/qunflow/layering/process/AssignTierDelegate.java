package org.qunflow.layering.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.layering.Assignments;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Layers one member by the table tier and answers the tier (003-11, 004-03). */
@Component("assignTierDelegate")
class AssignTierDelegate implements JavaDelegate {
    private final Members members;
    private final Assignments assignments;
    private final StepDecisions decisions;

    AssignTierDelegate(Members members, Assignments assignments, StepDecisions decisions) {
        this.members = members;
        this.assignments = assignments;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        Decision decision = decisions.decide(execution, community, "tier", assignments.inputs(member));
        assignments.take(community, member, decision);
        Steps.answer(execution, Map.of("tier", decision.text("tier")));
    }
}
