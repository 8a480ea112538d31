package org.qunflow.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers the rows that a transaction adds and hands them to one writer right before it commits. */
public final class BatchBeforeCommit<T> {
    private static final int BEFORE_THE_JOURNAL = TransactionSynchronization.LOWEST_PRECEDENCE - 10;

    private final String what;
    private final Consumer<List<T>> writer;

    public BatchBeforeCommit(String what, Consumer<List<T>> writer) {
        this.what = what;
        this.writer = writer;
    }

    /** Adds a row to the current transaction's batch; throws IllegalStateException if there is no transaction. */
    public void add(T row) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(what + " is written in a transaction only; there is none");
        }
        gathered().add(row);
    }

    @SuppressWarnings("unchecked")
    private List<T> gathered() {
        List<T> gathered = (List<T>) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(new Batch(gathered));
        }
        return gathered;
    }

    private final class Batch implements TransactionSynchronization {
        private final List<T> gathered;

        private Batch(List<T> gathered) {
            this.gathered = gathered;
        }

        @Override
        public int getOrder() {
            return BEFORE_THE_JOURNAL;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(BatchBeforeCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(BatchBeforeCommit.this, gathered);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!gathered.isEmpty()) {
                writer.accept(List.copyOf(gathered));
                gathered.clear();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(BatchBeforeCommit.this);
        }
    }
}
