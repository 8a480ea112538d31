package org.qunflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** Decisions taken in a step of a member's process: evaluated, and written to the journal with the row that fired. */
@Service
public class StepDecisions {
    private final Decisions decisions;
    private final Journal journal;
    private final BusinessClock clock;

    StepDecisions(Decisions decisions, Journal journal, BusinessClock clock) {
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Evaluates a table for the member whose process this is. */
    public Decision decide(DelegateExecution step, CommunityId community, String table, Map<String, Object> inputs) {
        Decision decision = decisions.decide(table, inputs);
        journal.append(entry(community, step.getProcessBusinessKey(), decision)
                .in(step.getProcessInstanceId(), step.getCurrentActivityId()));
        return decision;
    }

    /** Writes down a decision that was taken for many at once, for one whom it moves. */
    public void taken(CommunityId community, String businessKey, Decision decision) {
        journal.append(entry(community, businessKey, decision));
    }

    private JournalEntry entry(CommunityId community, String businessKey, Decision decision) {
        return JournalEntry.about(
                "engine.DecisionTaken", community, clock.instant(community), "member", businessKey, decision.asData());
    }
}
