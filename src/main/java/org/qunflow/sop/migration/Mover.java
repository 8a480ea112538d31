package org.qunflow.sop.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.Migrations;
import org.qunflow.engine.Migrations.Carried;
import org.qunflow.engine.Migrations.Refusal;
import org.qunflow.engine.Migrations.Refused;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the members of a run, a chunk in one transaction together with the note that they were moved: a server that dies
 * leaves each of them either moved and noted, or neither. A chunk that fails is halved until one member stands alone.
 */
@Component
class Mover {
    private final MigrationRows rows;
    private final ItemRows items;
    private final Migrations migrations;
    private final MigrationSettings settings;
    private final TransactionTemplate transaction;
    private final RunJournal journal;
    private final CurrentOperator operator;

    Mover(
            MigrationRows rows,
            ItemRows items,
            Migrations migrations,
            MigrationSettings settings,
            TransactionTemplate transaction,
            RunJournal journal,
            CurrentOperator operator) {
        this.rows = rows;
        this.items = items;
        this.migrations = migrations;
        this.settings = settings;
        this.transaction = transaction;
        this.journal = journal;
        this.operator = operator;
    }

    /** Moves one chunk of each run whose turn it is; false if there was none. */
    boolean round() {
        boolean worked = false;
        for (Migration run : rows.due()) {
            int size = Math.max(1, Math.min(settings.chunk(), run.perSecond() / 2));
            if (rows.take(run, size)) {
                operator.runAs(run.startedBy(), () -> chunk(run, size));
                worked = true;
            }
        }
        return worked;
    }

    private void chunk(Migration run, int size) {
        List<Item> claimed = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                claimed.addAll(items.claim(run.id(), size));
                move(run, claimed);
            });
        } catch (RuntimeException e) {
            retry(run, claimed.stream().map(Item::instance).toList(), e);
        }
        if (claimed.size() < size) {
            transaction.executeWithoutResult(status -> finish(run));
        }
    }

    private void finish(Migration run) {
        if (rows.finish(run.id())) {
            journal.write("MigrationDone", run, Counts.data(items.counts(run.id())));
        }
    }

    private void retry(Migration run, List<String> instances, RuntimeException why) {
        if (instances.size() > 1) {
            int half = instances.size() / 2;
            part(run, instances.subList(0, half));
            part(run, instances.subList(half, instances.size()));
        } else if (instances.size() == 1) {
            transaction.executeWithoutResult(status -> alone(run, instances.get(0), why));
        } else {
            throw why;
        }
    }

    private void part(Migration run, List<String> instances) {
        try {
            transaction.executeWithoutResult(status -> move(run, items.claim(run.id(), instances)));
        } catch (RuntimeException e) {
            retry(run, instances, e);
        }
    }

    /** Who moved by himself at the same moment is tried again; anything else is the end of it for this member. */
    private void alone(Migration run, String instance, RuntimeException why) {
        boolean passing = Migrations.isPassing(why);
        if (!passing || items.again(run.id(), instance, settings.attempts())) {
            Refused refused = Migrations.refusal(why);
            items.failed(
                    run.id(),
                    List.of(instance),
                    passing ? "BUSY" : refused.why().name(),
                    refused.words());
        }
    }

    private void move(Migration run, List<Item> chunk) {
        Map<Map<String, String>, List<String>> byWay = chunk.stream()
                .collect(Collectors.groupingBy(Item::own, Collectors.mapping(Item::instance, Collectors.toList())));
        byWay.forEach((own, instances) -> {
            List<Carried> carried = migrations.carry(run.community(), run.id(), run.way(own), instances);
            items.moved(run.id(), carried);
            Set<String> left = new HashSet<>(instances);
            carried.forEach(c -> left.remove(c.instance()));
            items.failed(run.id(), left, Refusal.NOT_THERE.name(), "");
        });
    }
}
