package org.qunflow.season.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.member.Members;
import org.qunflow.season.elimination.Elimination;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The holder keeps the seat, or is out already: the way out ends here. */
@Component("settleEliminationDelegate")
class SettleEliminationDelegate implements JavaDelegate {
    private final Members members;
    private final Eliminations eliminations;

    SettleEliminationDelegate(Members members, Eliminations eliminations) {
        this.members = members;
        this.eliminations = eliminations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        String outcome = Steps.settings(execution).text("outcome");
        String because = Optional.ofNullable(execution.getVariable("because"))
                .map(Object::toString)
                .orElse(outcome);
        eliminations.settle(community, member, Elimination.State.valueOf(outcome), because);
    }
}
