package org.qunflow.engagement.seed.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.seed.SeedCall;
import org.qunflow.engagement.seed.SeedCallId;
import org.qunflow.engagement.seed.SeedCalls;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Closes the call for seed users; invitations without an answer lapse (000-04). */
@Component("closeSeedCallDelegate")
class CloseSeedCallDelegate implements JavaDelegate {
    private final SeedCalls calls;

    CloseSeedCallDelegate(SeedCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SeedCallId id = SeedCallId.of(execution.getProcessBusinessKey());
        CommunityId community = calls.communityOf(id);
        calls.end(community, id, SeedCall.State.CLOSED);
    }
}
