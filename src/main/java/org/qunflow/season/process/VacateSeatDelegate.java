package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.member.Members;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The removal is verified: the seat is free for the next candidate (003-20). */
@Component("vacateSeatDelegate")
class VacateSeatDelegate implements JavaDelegate {
    private final Members members;
    private final Eliminations eliminations;

    VacateSeatDelegate(Members members, Eliminations eliminations) {
        this.members = members;
        this.eliminations = eliminations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        eliminations.remove(community, member);
    }
}
