package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Takes a seat in the core-fan group (003-14). */
@Component("joinCoreFanGroupDelegate")
class JoinCoreFanGroupDelegate implements JavaDelegate {
    private final Members members;
    private final Groups groups;

    JoinCoreFanGroupDelegate(Members members, Groups groups) {
        this.members = members;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        groups.join(community, member, GroupType.CORE_FAN);
    }
}
