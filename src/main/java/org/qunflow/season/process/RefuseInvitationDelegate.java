package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.member.Members;
import org.qunflow.season.Seasons;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The operator does not approve: the held seat is free for the next candidate. */
@Component("refuseInvitationDelegate")
class RefuseInvitationDelegate implements JavaDelegate {
    private final Members members;
    private final Seasons seasons;

    RefuseInvitationDelegate(Members members, Seasons seasons) {
        this.members = members;
        this.seasons = seasons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        seasons.giveUp(community, member, "REFUSED");
    }
}
