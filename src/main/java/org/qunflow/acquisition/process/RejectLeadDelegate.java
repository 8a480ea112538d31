package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The lead is not admitted. */
@Component("rejectLeadDelegate")
class RejectLeadDelegate implements JavaDelegate {
    private final Members members;
    private final Lifecycle lifecycle;

    RejectLeadDelegate(Members members, Lifecycle lifecycle) {
        this.members = members;
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        lifecycle.reject(community, member);
    }
}
