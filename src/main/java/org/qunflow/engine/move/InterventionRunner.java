package org.qunflow.engine.move;

import java.util.List;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.qunflow.engine.move.InterventionRows.Open;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was ordered: a chunk of items in one transaction that moves them and settles their rows; if one of them
 * fails, each alone. Several nodes may do it at once, and one that dies leaves its chunk as it was.
 */
@Component
public class InterventionRunner {
    private static final int CHUNK = 100;
    private static final int TRIES = 3;

    private final InterventionRows rows;
    private final Doing doing;
    private final CurrentOperator operator;
    private final TransactionTemplate own;

    InterventionRunner(
            InterventionRows rows, Doing doing, CurrentOperator operator, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.doing = doing;
        this.operator = operator;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Settles everything that is ordered; returns how many items that were. */
    public int run() {
        int settled = 0;
        for (Open order : rows.open()) {
            int chunk;
            do {
                chunk = inTheNameOf(order, () -> chunk(order));
                settled += chunk;
            } while (chunk > 0);
            rows.end(order.id());
        }
        return settled;
    }

    private int inTheNameOf(Open order, IntSupplier work) {
        int[] count = new int[1];
        operator.runAs(order.actor(), () -> count[0] = work.getAsInt());
        return count[0];
    }

    private int chunk(Open order) {
        try {
            return own.execute(status -> done(order, rows.claim(order.id(), CHUNK)));
        } catch (RuntimeException someFail) {
            List<String> each = own.execute(status -> rows.claim(order.id(), CHUNK));
            each.forEach(instance -> alone(order, instance, TRIES));
            return each.size();
        }
    }

    private void alone(Open order, String instance, int tries) {
        try {
            own.executeWithoutResult(status -> done(order, rows.claim(order.id(), instance)));
        } catch (OptimisticLockingException e) {
            if (tries > 1) {
                alone(order, instance, tries - 1);
            } else {
                refuse(order, instance, e);
            }
        } catch (RuntimeException e) {
            refuse(order, instance, e);
        }
    }

    private void refuse(Open order, String instance, RuntimeException why) {
        own.executeWithoutResult(status -> rows.refuse(order.id(), instance, Refusal.of(why)));
    }

    private int done(Open order, List<String> instances) {
        doing.all(order.deed(), instances);
        rows.done(order.id(), instances);
        return instances.size();
    }
}
