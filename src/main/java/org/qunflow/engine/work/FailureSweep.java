package org.qunflow.engine.work;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries failed items of bulk commands again, each in a transaction of its own. */
@Component
public class FailureSweep {
    private static final int AT_ONCE = 50;

    private final BulkFailures failures;
    private final EngineCommands commands;
    private final Starting starting;
    private final Delivery delivery;

    FailureSweep(BulkFailures failures, EngineCommands commands, Starting starting, Delivery delivery) {
        this.failures = failures;
        this.commands = commands;
        this.starting = starting;
        this.delivery = delivery;
    }

    /** One round; returns how many items went through. */
    @Transactional
    public int sweep() {
        int resolved = 0;
        for (Bulk.Failure failure : failures.due(AT_ONCE)) {
            resolved += again(failure) ? 1 : 0;
        }
        return resolved;
    }

    private boolean again(Bulk.Failure failure) {
        try {
            commands.alone(command -> run(command, failure));
            failures.resolve(failure.id());
            return true;
        } catch (RuntimeException e) {
            failures.again(failure, e);
            return false;
        }
    }

    private int run(CommandContext command, Bulk.Failure failure) {
        Bulk bulk = failure.bulk();
        Collection<String> moved = bulk.asStart().isPresent()
                ? starting.all(command, bulk.asStart().get(), List.of(failure.item()), keys -> {})
                : delivery.all(command, bulk.target(), bulk.community(), List.of(failure.item()));
        return moved.size();
    }
}
