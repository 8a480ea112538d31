package org.qunflow.engine.move;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.Interventions.Outcome;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something to instances one by one up to the very commit, looks where they stand, and rolls it back. */
@Component
public class Rehearsal {
    private final Doing doing;
    private final StandingRows standing;
    private final TransactionTemplate own;

    Rehearsal(Doing doing, StandingRows standing, PlatformTransactionManager transactions) {
        this.doing = doing;
        this.standing = standing;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public List<Outcome> of(Deed deed, List<String> instances) {
        return instances.stream().map(instance -> of(deed, instance)).toList();
    }

    private Outcome of(Deed deed, String instance) {
        String key = standing.of(deed.community(), instance).businessKey();
        List<String> steps = new ArrayList<>();
        try {
            own.executeWithoutResult(status -> {
                doing.all(deed, List.of(instance));
                TransactionSynchronizationManager.registerSynchronization(new Curtain(instance, steps));
            });
            throw new IllegalStateException("A rehearsal was played for real: " + deed);
        } catch (Over over) {
            return new Outcome(key, steps, null, null);
        } catch (RuntimeException e) {
            return refused(key, e);
        }
    }

    private static Outcome refused(String key, RuntimeException why) {
        Refusal refusal = Refusal.of(why);
        return new Outcome(key, List.of(), refusal.word(), refusal.detail());
    }

    /** Falls when every room has written what belongs to the move, and before anything is committed. */
    private final class Curtain implements TransactionSynchronization {
        private final String instance;
        private final List<String> steps;

        private Curtain(String instance, List<String> steps) {
            this.instance = instance;
            this.steps = steps;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            steps.addAll(standing.steps(instance));
            throw new Over();
        }
    }

    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Over() {
            super("over", null, false, false);
        }
    }
}
