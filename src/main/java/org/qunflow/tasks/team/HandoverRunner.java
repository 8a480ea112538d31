package org.qunflow.tasks.team;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.community.Round;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the tasks over, each with its result in a transaction of its own; a round goes on with what was left behind. */
@Component
class HandoverRunner implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(HandoverRunner.class);

    private final HandoverRows rows;
    private final TaskInbox inbox;
    private final CurrentOperator operator;
    private final TransactionTemplate transaction;

    HandoverRunner(HandoverRows rows, TaskInbox inbox, CurrentOperator operator, TransactionTemplate transaction) {
        this.rows = rows;
        this.inbox = inbox;
        this.operator = operator;
        this.transaction = transaction;
    }

    /** Hands over at most so many now, in the name of whoever began; returns how many. */
    int run(Handover handover, int most) {
        int done = 0;
        while (done < most && one(handover)) {
            done++;
        }
        return done;
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return rows.unfinished(community).stream()
                .mapToInt(handover -> run(handover, Integer.MAX_VALUE))
                .sum();
    }

    private boolean one(Handover handover) {
        String[] task = new String[1];
        try {
            operator.runAs(handover.by(), () -> task[0] = transaction.execute(status -> next(handover)));
        } catch (RuntimeException broken) {
            LOG.warn("A task of handover {} failed", handover.id(), broken);
            transaction.executeWithoutResult(
                    status -> rows.next(handover).ifPresent(id -> rows.settle(handover, id, Handover.Result.FAILED)));
            return true;
        }
        return task[0] != null;
    }

    private String next(Handover handover) {
        Optional<String> task = rows.next(handover);
        task.ifPresent(id -> rows.settle(handover, id, result(inbox.pass(id, handover.from(), handover.to()))));
        return task.orElse(null);
    }

    private static Handover.Result result(Outcome outcome) {
        if (outcome instanceof Outcome.HeldBy) {
            return Handover.Result.HELD;
        }
        if (outcome instanceof Outcome.Frozen) {
            return Handover.Result.FROZEN;
        }
        return outcome instanceof Outcome.Gone ? Handover.Result.GONE : Handover.Result.DONE;
    }
}
