package org.qunflow.engine.work;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something gathered while a transaction runs and written in one go right before it commits. */
public final class Gathered<T> {
    private final Supplier<T> empty;
    private final Consumer<T> write;

    public Gathered(Supplier<T> empty, Consumer<T> write) {
        this.empty = empty;
        this.write = write;
    }

    /** What the current transaction has gathered; throws IllegalStateException if there is no transaction. */
    @SuppressWarnings("unchecked")
    public T current() {
        T gathered = (T) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = empty.get();
            TransactionSynchronizationManager.registerSynchronization(new WriteBeforeCommit(gathered));
            TransactionSynchronizationManager.bindResource(this, gathered);
        }
        return gathered;
    }

    private final class WriteBeforeCommit implements TransactionSynchronization {
        private final T gathered;

        private WriteBeforeCommit(T gathered) {
            this.gathered = gathered;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Gathered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Gathered.this, gathered);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(gathered);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Gathered.this);
        }
    }
}
