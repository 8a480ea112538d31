package org.qunflow.sop.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Migrations;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to runs: start, pause, go on, cancel, and what became of each member. */
@Service
public class MigrationRuns {
    private final MigrationRows rows;
    private final ItemRows items;
    private final Migrations migrations;
    private final RunJournal journal;
    private final CurrentOperator operator;

    MigrationRuns(
            MigrationRows rows, ItemRows items, Migrations migrations, RunJournal journal, CurrentOperator operator) {
        this.rows = rows;
        this.items = items;
        this.migrations = migrations;
        this.journal = journal;
        this.operator = operator;
    }

    /** How an act ended. */
    public enum Outcome {
        DONE,
        /** Somebody else did something with it meanwhile. */
        MOVED_ON,
        /** The person is the author of the plan. */
        OWN_PLAN,
        /** Another run moves members of this process. */
        OTHER_UNDER_WAY,
        /** Since the rehearsal a newer version was deployed. */
        NEWER_VERSION
    }

    public Optional<Migration> find(CommunityId community, UUID id) {
        return rows.find(community, id);
    }

    /** Newest first. */
    public List<Migration> newest(CommunityId community, int limit) {
        return rows.newest(community, limit);
    }

    /** The run that moves, or has paused moving, members of the process. */
    public Optional<Migration> underWay(CommunityId community, String process) {
        return rows.underWay(community, process);
    }

    /** The run that leads back whom this one moved. */
    public Optional<Migration> returning(Migration run) {
        return rows.returning(run.id());
    }

    /** Who did that because of which an act on a run ended so. */
    public String inTheWay(Migration run, Outcome outcome) {
        return outcome == Outcome.OTHER_UNDER_WAY
                ? underWay(run.community(), run.process())
                        .map(Migration::startedBy)
                        .orElse(run.changedBy())
                : run.changedBy();
    }

    public Map<Item.State, Long> counts(Migration run) {
        return items.counts(run.id());
    }

    /** How many members of which steps ended how; the most frequent first. */
    public List<Tally> tally(Migration run, int limit) {
        return items.tally(run, limit);
    }

    /** Members after the given instance (empty: from the first); state null: all. */
    public List<Item> members(Migration run, Item.State state, String after, int limit) {
        return items.page(run.id(), state, after, limit);
    }

    /** Lets a rehearsed plan of somebody else loose. */
    @Transactional
    public Outcome start(CommunityId community, UUID id, int perSecond) {
        Optional<Migration> found = rows.lock(community, id).filter(r -> r.state() == Migration.State.REHEARSED);
        if (found.isEmpty()) {
            return Outcome.MOVED_ON;
        }
        Migration run = found.get();
        if (run.isBy(operator.name())) {
            return Outcome.OWN_PLAN;
        }
        return release(run, perSecond);
    }

    private Outcome release(Migration run, int perSecond) {
        rows.alone(run.community(), run.process());
        if (rows.underWay(run.community(), run.process()).isPresent()) {
            return Outcome.OTHER_UNDER_WAY;
        }
        if (!run.isReturn() && migrations.versions(run.process()).get(0) != run.to()) {
            return Outcome.NEWER_VERSION;
        }
        rows.start(run.id(), operator.name(), perSecond);
        Map<String, Object> told = Counts.data(items.counts(run.id()));
        told.put("plannedBy", run.createdBy());
        journal.write("MigrationStarted", run, told);
        return Outcome.DONE;
    }

    /** Throws a rehearsed plan away. */
    @Transactional
    public Outcome discard(CommunityId community, UUID id) {
        return change(community, id, Migration.State.REHEARSED, Migration.State.DISCARDED, "MigrationDiscarded");
    }

    @Transactional
    public Outcome pause(CommunityId community, UUID id) {
        return change(community, id, Migration.State.RUNNING, Migration.State.PAUSED, "MigrationPaused");
    }

    @Transactional
    public Outcome goOn(CommunityId community, UUID id, int perSecond) {
        Outcome outcome = change(community, id, Migration.State.PAUSED, Migration.State.RUNNING, "MigrationResumed");
        if (outcome == Outcome.DONE) {
            rows.speed(id, perSecond);
        }
        return outcome;
    }

    /** Ends a run before its end: who was moved stays moved, the others stay where they are. */
    @Transactional
    public Outcome cancel(CommunityId community, UUID id) {
        Outcome outcome =
                change(community, id, Migration.State.RUNNING, Migration.State.CANCELLED, "MigrationCancelled");
        return outcome == Outcome.DONE
                ? outcome
                : change(community, id, Migration.State.PAUSED, Migration.State.CANCELLED, "MigrationCancelled");
    }

    private Outcome change(CommunityId community, UUID id, Migration.State from, Migration.State to, String happening) {
        Optional<Migration> run = rows.lock(community, id).filter(r -> r.state() == from);
        run.ifPresent(r -> {
            rows.state(id, to, operator.name());
            journal.write(happening, r, Counts.data(items.counts(id)));
        });
        return run.isPresent() ? Outcome.DONE : Outcome.MOVED_ON;
    }
}
