package org.qunflow.season.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.member.Members;
import org.qunflow.outreach.Outreach;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells the holder that the seat is at risk, and what keeps it (003-20). */
@Component("noticeEliminationDelegate")
class NoticeEliminationDelegate implements JavaDelegate {
    private final Members members;
    private final Eliminations eliminations;
    private final Outreach outreach;

    NoticeEliminationDelegate(Members members, Eliminations eliminations, Outreach outreach) {
        this.members = members;
        this.eliminations = eliminations;
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        eliminations.notice(community, member);
        outreach.touch(community, member, "seat-notice", execution.getActivityInstanceId(), Map.of());
    }
}
