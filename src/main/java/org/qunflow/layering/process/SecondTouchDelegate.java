package org.qunflow.layering.process;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.Steps;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.layering.ordinary.OrdinaryFans;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Decides by the table ordinary-touches, under the cap, whether ordinary fans are touched again this month (003-13, 004-09). */
@Component("secondTouchDelegate")
class SecondTouchDelegate implements JavaDelegate {
    private final OrdinaryFans fans;
    private final Decisions decisions;
    private final Journal journal;
    private final BusinessClock clock;

    SecondTouchDelegate(OrdinaryFans fans, Decisions decisions, Journal journal, BusinessClock clock) {
        this.fans = fans;
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommunityId community = CommunityId.of(execution.getProcessBusinessKey());
        Decision decision = decisions.decide("ordinary-touches", fans.inputs(community));
        journal.append(JournalEntry.about(
                        "engine.DecisionTaken",
                        community,
                        clock.instant(community),
                        "community",
                        community.toString(),
                        decision.asData())
                .in(execution.getProcessInstanceId(), execution.getCurrentActivityId()));
        int wanted = new BigDecimal(decision.text("touches")).intValueExact();
        Steps.answer(execution, Map.of("again", fans.mayTouchAgain(community, wanted)));
    }
}
