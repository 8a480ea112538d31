package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.group.Groups;
import org.qunflow.member.Exit;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Lets the member go for the reason that the step names. */
@Component("leaveCommunityDelegate")
class LeaveCommunityDelegate implements JavaDelegate {
    private final Members members;
    private final Lifecycle lifecycle;
    private final Groups groups;

    LeaveCommunityDelegate(Members members, Lifecycle lifecycle, Groups groups) {
        this.members = members;
        this.lifecycle = lifecycle;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        String reason = Steps.settings(execution).text("reason");
        lifecycle.exit(community, member, Exit.LEFT, reason);
        groups.leaveAll(community, member, reason);
    }
}
