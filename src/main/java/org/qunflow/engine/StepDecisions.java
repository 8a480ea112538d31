package org.qunflow.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.qunflow.engine.step.DecisionCounts;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** Decisions taken in a step of a member's process: evaluated, journalled with the row that fired, and counted. */
@Service
public class StepDecisions {
    private final Decisions decisions;
    private final Journal journal;
    private final BusinessClock clock;
    private final DecisionCounts counts;

    StepDecisions(Decisions decisions, Journal journal, BusinessClock clock, DecisionCounts counts) {
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
        this.counts = counts;
    }

    /** Evaluates a table for the member whose process this is. */
    public Decision decide(DelegateExecution step, CommunityId community, String table, Map<String, Object> inputs) {
        Decision decision = decisions.decide(table, inputs);
        Instant at = clock.instant(community);
        Map<String, Object> data = new LinkedHashMap<>(decision.asData());
        data.put("processKey", ((ExecutionEntity) step).getProcessDefinition().getKey());
        data.put("definitionId", step.getProcessDefinitionId());
        journal.append(entry(community, at, step.getProcessBusinessKey(), data)
                .in(step.getProcessInstanceId(), step.getCurrentActivityId()));
        counts.count(step, community, decision, at);
        return decision;
    }

    /** Writes down a decision that was taken for many at once, for one whom it moves. */
    public void taken(CommunityId community, String businessKey, Decision decision) {
        Instant at = clock.instant(community);
        journal.append(entry(community, at, businessKey, decision.asData()));
        counts.count(community, decision, at);
    }

    private static JournalEntry entry(CommunityId community, Instant at, String businessKey, Map<String, Object> data) {
        return JournalEntry.about("engine.DecisionTaken", community, at, "member", businessKey, data);
    }
}
