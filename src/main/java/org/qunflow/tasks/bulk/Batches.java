package org.qunflow.tasks.bulk;

import java.util.Collection;
import java.util.UUID;
import org.qunflow.security.Colleagues;
import org.qunflow.shared.Ids;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.inbox.InboxQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the tasks of a batch, and runs batches that are due. */
@Service
class Batches {
    private final BatchRows rows;
    private final BatchItems items;
    private final BatchRunner runner;
    private final Colleagues colleagues;

    Batches(BatchRows rows, BatchItems items, BatchRunner runner, Colleagues colleagues) {
        this.rows = rows;
        this.items = items;
        this.runner = runner;
        this.colleagues = colleagues;
    }

    @Transactional
    public UUID choose(TaskReader reader, Collection<String> tasks) {
        UUID id = Ids.next();
        rows.choose(reader, id);
        items.choose(reader, id, tasks);
        return id;
    }

    @Transactional
    public UUID choose(TaskReader reader, InboxQuery query) {
        UUID id = Ids.next();
        rows.choose(reader, id);
        items.choose(reader, id, query);
        return id;
    }

    boolean areDue() {
        return !rows.due().isEmpty();
    }

    /** Runs what is due; returns how many batches came to their end. */
    int runDue() {
        int ended = 0;
        for (Batch batch : rows.due()) {
            if (rows.begin(batch)) {
                if (mayStill(batch)) {
                    runner.run(batch);
                } else {
                    items.settleAll(batch, Batch.Result.DENIED);
                }
                rows.finish(batch);
                ended++;
            }
        }
        return ended;
    }

    /** Whoever was locked out or moved to other communities meanwhile, does nothing any more. */
    private boolean mayStill(Batch batch) {
        return colleagues
                .find(batch.by())
                .map(c -> c.enabled() && colleagues.reach(c.name()).includes(batch.community()))
                .orElse(true);
    }
}
