package org.qunflow.engagement.seed.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.seed.SeedCall;
import org.qunflow.engagement.seed.SeedCallId;
import org.qunflow.engagement.seed.SeedCalls;
import org.qunflow.engagement.seed.Seeds;
import org.qunflow.engine.Steps;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Proposes candidates by the table seed-score and answers whether there are any (000-04). */
@Component("scoreSeedsDelegate")
class ScoreSeedsDelegate implements JavaDelegate {
    private final SeedCalls calls;
    private final Seeds seeds;

    ScoreSeedsDelegate(SeedCalls calls, Seeds seeds) {
        this.calls = calls;
        this.seeds = seeds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SeedCallId id = SeedCallId.of(execution.getProcessBusinessKey());
        CommunityId community = calls.communityOf(id);
        boolean found = seeds.propose(community, id) > 0;
        if (!found) {
            calls.end(community, id, SeedCall.State.NOBODY);
        }
        Steps.answer(execution, Map.of("found", found));
    }
}
