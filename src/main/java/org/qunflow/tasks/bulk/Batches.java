package org.qunflow.tasks.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.qunflow.security.Colleagues;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.qunflow.shared.News;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.inbox.InboxQuery;
import org.qunflow.tasks.team.WorkHandedOver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the tasks of a batch, and runs batches that are due. */
@Service
class Batches {
    private final BatchRows rows;
    private final BatchItems items;
    private final BatchRunner runner;
    private final Colleagues colleagues;
    private final CurrentOperator operator;
    private final News news;
    private final TransactionTemplate transaction;

    Batches(
            BatchRows rows,
            BatchItems items,
            BatchRunner runner,
            Colleagues colleagues,
            CurrentOperator operator,
            News news,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.items = items;
        this.runner = runner;
        this.colleagues = colleagues;
        this.operator = operator;
        this.news = news;
        this.transaction = transaction;
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

    /** From now on it waits for its moment; of a handover only what the person holds. */
    @Transactional
    public boolean start(Batch batch, Batch.Act act, BatchOrder order, Instant until) {
        if (act == Batch.Act.PASS) {
            items.keepHeld(batch);
        }
        return rows.start(batch, act, order, until);
    }

    boolean areDue() {
        return !rows.due().isEmpty();
    }

    /** Runs what is due; returns how many batches came to their end. */
    int runDue() {
        int ended = 0;
        for (Batch batch : rows.due()) {
            if (begin(batch)) {
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

    private boolean begin(Batch batch) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean begun = rows.begin(batch);
            if (begun && batch.act() == Batch.Act.PASS && batch.state() == Batch.State.WAITING) {
                operator.runAs(batch.by(), () -> news.tell(batch.community(), at -> handedOver(batch, at)));
            }
            return begun;
        }));
    }

    private WorkHandedOver handedOver(Batch batch, Instant at) {
        int tasks = (int) items.standing(batch).all();
        return new WorkHandedOver(batch.community(), at, batch.from(), batch.assignee(), batch.note(), tasks);
    }

    /** Whoever was locked out or moved to other communities meanwhile, does nothing any more. */
    private boolean mayStill(Batch batch) {
        return colleagues
                .find(batch.by())
                .map(c -> c.enabled() && colleagues.reach(c.name()).includes(batch.community()))
                .orElse(true);
    }
}
