package org.qunflow.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows gathered during a transaction and written in one batch right before it commits, so that a chunk of hundreds of
 * members costs one statement. The writer writes rows only: it publishes nothing and gathers nothing.
 */
public final class Gathered<T> {
    private final Consumer<List<T>> writer;

    public Gathered(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Adds a row to the current transaction; throws IllegalStateException if there is none. */
    public void add(T row) {
        rows().add(row);
    }

    /** Writes what is gathered so far, for a reader in the same transaction. */
    public void flush() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            write(rows());
        }
    }

    @SuppressWarnings("unchecked")
    private List<T> rows() {
        List<T> rows = (List<T>) TransactionSynchronizationManager.getResource(this);
        if (rows == null) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                throw new IllegalStateException("Rows are gathered in a transaction only, and there is none");
            }
            rows = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, rows);
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(rows));
        }
        return rows;
    }

    private void write(List<T> rows) {
        if (!rows.isEmpty()) {
            writer.accept(rows);
            rows.clear();
        }
    }

    private final class BeforeCommit implements TransactionSynchronization {
        private final List<T> rows;

        private BeforeCommit(List<T> rows) {
            this.rows = rows;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Gathered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Gathered.this, rows);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(rows);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Gathered.this);
        }
    }
}
