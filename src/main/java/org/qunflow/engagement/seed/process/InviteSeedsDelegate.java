package org.qunflow.engagement.seed.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.seed.SeedCallId;
import org.qunflow.engagement.seed.SeedCalls;
import org.qunflow.engagement.seed.Seeds;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Invites the next best candidates by the message seed-invitation (000-04, 003-12: nobody is pulled in). */
@Component("inviteSeedsDelegate")
class InviteSeedsDelegate implements JavaDelegate {
    private final SeedCalls calls;
    private final Seeds seeds;
    private final Outreach outreach;

    InviteSeedsDelegate(SeedCalls calls, Seeds seeds, Outreach outreach) {
        this.calls = calls;
        this.seeds = seeds;
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SeedCallId id = SeedCallId.of(execution.getProcessBusinessKey());
        CommunityId community = calls.communityOf(id);
        for (MemberId member : seeds.invite(community, id)) {
            outreach.touch(community, member, "seed-invitation", "seed/" + id + "/" + member, Map.of());
        }
    }
}
