package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Admits the lead and takes a seat in the waiting group (003-02). */
@Component("joinWaitingGroupDelegate")
class JoinWaitingGroupDelegate implements JavaDelegate {
    private final Members members;
    private final Lifecycle lifecycle;
    private final Groups groups;

    JoinWaitingGroupDelegate(Members members, Lifecycle lifecycle, Groups groups) {
        this.members = members;
        this.lifecycle = lifecycle;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        lifecycle.admit(community, member);
        groups.join(community, member, GroupType.WAITING);
    }
}
