package org.qunflow.engine.work;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries failed items of bulk commands again, each in a transaction of its own. */
@Component
public class FailureSweep {
    private static final int AT_ONCE = 50;

    private final BulkFailures failures;
    private final EngineCommands commands;
    private final BulkWork work;

    FailureSweep(BulkFailures failures, EngineCommands commands, BulkWork work) {
        this.failures = failures;
        this.commands = commands;
        this.work = work;
    }

    /** One round; returns how many items went through. */
    @Transactional
    public int sweep() {
        int resolved = 0;
        failures.resolveTasksThatAreGone();
        for (Bulk.Failure failure : failures.due(AT_ONCE)) {
            resolved += again(failure) ? 1 : 0;
        }
        return resolved;
    }

    private boolean again(Bulk.Failure failure) {
        try {
            commands.alone(command -> work.run(command, failure.bulk(), List.of(failure.item())));
            failures.resolve(failure.id());
            return true;
        } catch (RuntimeException e) {
            failures.again(failure, e);
            return false;
        }
    }
}
