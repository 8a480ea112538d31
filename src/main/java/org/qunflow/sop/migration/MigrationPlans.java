package org.qunflow.sop.migration;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.engine.Migrations;
import org.qunflow.engine.Migrations.Way;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.qunflow.shared.LongWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a run of a plan and rehearses it over everybody concerned: of those in the same situation one is moved for real
 * and taken back. Nothing is started.
 */
@Service
public class MigrationPlans {
    private static final int SITUATIONS = 500;

    private final MigrationRows rows;
    private final ItemRows items;
    private final Impacts impacts;
    private final Migrations migrations;
    private final RunJournal journal;
    private final CurrentOperator operator;
    private final TransactionTemplate transaction;

    MigrationPlans(
            MigrationRows rows,
            ItemRows items,
            Impacts impacts,
            Migrations migrations,
            RunJournal journal,
            CurrentOperator operator,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.items = items;
        this.impacts = impacts;
        this.migrations = migrations;
        this.journal = journal;
        this.operator = operator;
        this.transaction = transaction;
    }

    /** Rehearses a plan; empty if there are steps whose members would lose their place, which the impact tells. */
    public Optional<Migration> rehearse(CommunityId community, Plan plan) {
        if (!impacts.of(community, plan).undecided().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rehearsed(community, plan, null));
    }

    /** Rehearses the way back of everybody whom a run has moved; empty unless it has ended and nobody leads them back yet. */
    public Optional<Migration> rehearseReturn(CommunityId community, UUID of, String reason) {
        return rows.find(community, of)
                .filter(run -> run.state().hasEnded() && rows.returning(of).isEmpty())
                .map(run -> rehearsed(community, back(run, reason), of));
    }

    private Migration rehearsed(CommunityId community, Plan plan, UUID backOf) {
        return LongWork.get(() -> transaction.execute(status -> {
            UUID id = Ids.next();
            rows.insert(id, community, plan, backOf, operator.name());
            Migration run = rows.find(community, id).orElseThrow();
            if (backOf == null) {
                items.gather(run);
            } else {
                items.gatherBack(run);
            }
            items.situations(id, SITUATIONS).forEach(situation -> rehearse(run, situation));
            journal.write("MigrationRehearsed", run, Counts.data(items.counts(id)));
            return run;
        }));
    }

    private void rehearse(Migration run, ItemRows.Situation situation) {
        migrations
                .rehearse(run.way(rows.steps(situation.ownSteps())), situation.instance())
                .ifPresent(refused -> items.cannot(run.id(), situation, refused));
    }

    /** A step that only the newer version has, and to which one step alone led, leads back to that one. */
    private Plan back(Migration run, String reason) {
        Map<String, String> plain = migrations
                .outlook(new Way(run.process(), run.to(), run.from(), Map.of()), Collections.emptySet())
                .goes();
        Map<String, Long> times =
                run.steps().values().stream().collect(Collectors.groupingBy(goal -> goal, Collectors.counting()));
        Map<String, String> back = new HashMap<>();
        run.steps().forEach((step, goal) -> {
            if (!plain.containsKey(goal) && times.get(goal) == 1) {
                back.put(goal, step);
            }
        });
        return new Plan(run.process(), run.to(), run.from(), back, reason, run.perSecond());
    }
}
