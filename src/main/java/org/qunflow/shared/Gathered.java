package org.qunflow.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows gathered during a transaction and written in one batch right before it commits, so that a chunk of hundreds of
 * members costs one statement. A writer may add to gatherings that are written {@link #last}; what is added to one for
 * the first time while the transaction is committing is written at once.
 */
public final class Gathered<T> {
    private static final Object COMMITTING = new Object();

    private final Consumer<List<T>> writer;
    private final int order;

    public Gathered(Consumer<List<T>> writer) {
        this(writer, 0);
    }

    private Gathered(Consumer<List<T>> writer, int order) {
        this.writer = writer;
        this.order = order;
    }

    /** A gathering that is written after all others. */
    public static <T> Gathered<T> last(Consumer<List<T>> writer) {
        return new Gathered<>(writer, TransactionSynchronization.LOWEST_PRECEDENCE);
    }

    /** Adds a row to the current transaction; throws IllegalStateException if there is none. */
    public void add(T row) {
        if (TransactionSynchronizationManager.hasResource(COMMITTING)
                && !TransactionSynchronizationManager.hasResource(this)) {
            writer.accept(List.of(row));
        } else {
            rows().add(row);
        }
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
            List<T> batch = List.copyOf(rows);
            rows.clear();
            writer.accept(batch);
        }
    }

    private final class BeforeCommit implements TransactionSynchronization {
        private final List<T> rows;

        private BeforeCommit(List<T> rows) {
            this.rows = rows;
        }

        @Override
        public int getOrder() {
            return order;
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
            if (!TransactionSynchronizationManager.hasResource(COMMITTING)) {
                TransactionSynchronizationManager.bindResource(COMMITTING, true);
            }
            write(rows);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Gathered.this);
            TransactionSynchronizationManager.unbindResourceIfPossible(COMMITTING);
        }
    }
}
