package org.qunflow.group.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.group.life.Lives;
import org.qunflow.group.life.Verdict;
import org.qunflow.group.life.Verdicts;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Proposes what becomes of a group by the table life-verdict (002-02, 001-01). */
@Component("proposeVerdictDelegate")
class ProposeVerdictDelegate implements JavaDelegate {
    private final Lives lives;
    private final Verdicts verdicts;
    private final StepDecisions decisions;

    ProposeVerdictDelegate(Lives lives, Verdicts verdicts, StepDecisions decisions) {
        this.lives = lives;
        this.verdicts = verdicts;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        CommunityId community = lives.communityOf(group);
        Verdict.Facts facts = verdicts.facts(community, group);
        Decision decision = decisions.decide(
                execution,
                community,
                "life-verdict",
                Map.of(
                        "health", facts.health(),
                        "trend", facts.trend(),
                        "contribution", facts.contribution().doubleValue(),
                        "size", facts.size()));
        verdicts.propose(community, group, facts, decision.text("verdict"));
    }
}
