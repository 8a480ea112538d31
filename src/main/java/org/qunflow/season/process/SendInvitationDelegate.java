package org.qunflow.season.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.member.Members;
import org.qunflow.outreach.Outreach;
import org.qunflow.season.Seasons;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Sends the approved invitation (003-12: an invitation, no automatic pull). */
@Component("sendInvitationDelegate")
class SendInvitationDelegate implements JavaDelegate {
    private final Members members;
    private final Seasons seasons;
    private final Outreach outreach;

    SendInvitationDelegate(Members members, Seasons seasons, Outreach outreach) {
        this.members = members;
        this.seasons = seasons;
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        seasons.approve(community, member);
        outreach.touch(community, member, "seat-invitation", execution.getActivityInstanceId(), Map.of());
    }
}
