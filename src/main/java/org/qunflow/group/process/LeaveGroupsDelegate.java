package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.Groups;
import org.qunflow.member.Exit;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The way out: the member is out and all seats in groups are free. */
@Component("leaveGroupsDelegate")
class LeaveGroupsDelegate implements JavaDelegate {
    private final Members members;
    private final Lifecycle lifecycle;
    private final Groups groups;

    LeaveGroupsDelegate(Members members, Lifecycle lifecycle, Groups groups) {
        this.members = members;
        this.lifecycle = lifecycle;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        Exit exit = Exit.valueOf(execution.getVariable("exit").toString());
        String reason = execution.getVariable("reason").toString();
        lifecycle.exit(community, member, exit, reason);
        groups.leaveAll(community, member, exit.name());
    }
}
