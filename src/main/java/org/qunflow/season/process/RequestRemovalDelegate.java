package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.member.Members;
import org.qunflow.season.elimination.Removals;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Asks the channel to take the member out of the group of core fans (003-20). */
@Component("requestRemovalDelegate")
class RequestRemovalDelegate implements JavaDelegate {
    private final Members members;
    private final Removals removals;

    RequestRemovalDelegate(Members members, Removals removals) {
        this.members = members;
        this.removals = removals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        removals.request(community, member, execution.getActivityInstanceId());
    }
}
