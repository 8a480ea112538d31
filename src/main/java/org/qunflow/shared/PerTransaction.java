package org.qunflow.shared;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that each transaction has one of: made when first asked for, told right before it commits, then forgotten. */
public final class PerTransaction<T> {
    private final Supplier<T> empty;
    private final Consumer<T> beforeCommit;
    private final int order;

    /** Only remembered. */
    public PerTransaction(Supplier<T> empty) {
        this(empty, nothing -> {});
    }

    public PerTransaction(Supplier<T> empty, Consumer<T> beforeCommit) {
        this(empty, beforeCommit, Ordered.LOWEST_PRECEDENCE);
    }

    PerTransaction(Supplier<T> empty, Consumer<T> beforeCommit, int order) {
        this.empty = empty;
        this.beforeCommit = beforeCommit;
        this.order = order;
    }

    /** What the current transaction has; throws IllegalStateException if there is no transaction. */
    public T current() {
        return known().orElseGet(this::begin);
    }

    /** The same, or empty if the current transaction has none yet. */
    @SuppressWarnings("unchecked")
    public Optional<T> known() {
        return Optional.ofNullable((T) TransactionSynchronizationManager.getResource(this));
    }

    private T begin() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("This is gathered in a transaction only, and there is none");
        }
        T value = empty.get();
        TransactionSynchronizationManager.registerSynchronization(new Bound(value));
        TransactionSynchronizationManager.bindResource(this, value);
        return value;
    }

    private final class Bound implements TransactionSynchronization {
        private final T value;

        private Bound(T value) {
            this.value = value;
        }

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, value);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}
