package org.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class GatheredTests {
    private final List<List<String>> written = new ArrayList<>();
    private final Gathered<String> rows = new Gathered<>(written::add);
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void rowsOfATransactionAreWrittenOnceBeforeItCommits() {
        transaction.executeWithoutResult(tx -> {
            rows.add("a");
            rows.add("b");
            assertThat(written).isEmpty();
        });
        transaction.executeWithoutResult(tx -> rows.add("c"));
        assertThat(written).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void rowsOfATransactionThatIsRolledBackAreForgotten() {
        transaction.executeWithoutResult(tx -> {
            rows.add("a");
            tx.setRollbackOnly();
        });
        transaction.executeWithoutResult(tx -> rows.add("b"));
        assertThat(written).containsExactly(List.of("b"));
    }

    @Test
    void whatIsAskedForEarlierIsWrittenEarlierAndTheRestAtTheEnd() {
        transaction.executeWithoutResult(tx -> {
            rows.add("a");
            rows.flush();
            assertThat(written).containsExactly(List.of("a"));
            rows.add("b");
        });
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aTransactionWithinAnotherGathersForItself() {
        transaction.executeWithoutResult(tx -> {
            rows.add("outer");
            onItsOwn(() -> rows.add("inner"));
            assertThat(written).containsExactly(List.of("inner"));
        });
        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }

    @Test
    void aWriterMayAddToWhatIsWrittenLaterEvenAfterATransactionOfItsOwn() {
        Gathered<String> last = Gathered.last(written::add);
        Gathered<String> first = new Gathered<>(batch -> {
            onItsOwn(() -> last.add("own"));
            batch.forEach(last::add);
        });
        transaction.executeWithoutResult(tx -> first.add("a"));
        assertThat(written).containsExactly(List.of("own"), List.of("a"));
    }

    @Test
    void withoutATransactionNothingIsGathered() {
        assertThatIllegalStateException().isThrownBy(() -> rows.add("a"));
        assertThat(written).isEmpty();
    }

    private void onItsOwn(Runnable work) {
        TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(tx -> work.run());
    }

    /** Transactions about nothing: only their beginning and end matter here. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private int open;

        @Override
        protected Object doGetTransaction() {
            return open;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return (int) transaction > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            int suspended = open;
            open = 0;
            return suspended;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = (int) suspended;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open = 0;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open = 0;
        }
    }
}
