package org.qunflow.tasks.bulk;

import java.util.List;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.tasks.TaskMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts on tasks each by itself, act and result in one transaction. */
@Component
class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final BatchItems items;
    private final TaskInbox inbox;
    private final TaskMarks marks;
    private final TransactionTemplate transaction;

    OneByOne(BatchItems items, TaskInbox inbox, TaskMarks marks, TransactionTemplate transaction) {
        this.items = items;
        this.inbox = inbox;
        this.marks = marks;
        this.transaction = transaction;
    }

    void all(Batch batch, List<String> tasks) {
        for (String task : tasks) {
            try {
                transaction.executeWithoutResult(status -> items.settle(batch, task, result(act(batch, task))));
            } catch (RuntimeException broken) {
                LOG.warn("Task {} of batch {} failed", task, batch.id(), broken);
                items.settle(batch, task, Batch.Result.FAILED);
            }
        }
    }

    private Outcome act(Batch batch, String task) {
        return switch (batch.act()) {
            case CLAIM -> inbox.claim(task, batch.by());
            case ASSIGN -> inbox.assign(task, batch.assignee());
            case PASS -> inbox.pass(task, batch.from(), batch.assignee());
            case POSTPONE -> marks.postpone(batch.community(), batch.by(), task, batch.until());
            case COMPLETE -> throw new IllegalArgumentException("Completed in chunks");
        };
    }

    private static Batch.Result result(Outcome outcome) {
        if (outcome instanceof Outcome.HeldBy) {
            return Batch.Result.HELD;
        }
        if (outcome instanceof Outcome.Frozen) {
            return Batch.Result.FROZEN;
        }
        return outcome instanceof Outcome.Gone ? Batch.Result.GONE : Batch.Result.DONE;
    }
}
