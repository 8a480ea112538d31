package org.qunflow.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;

/**
 * Rows gathered during a transaction and written in one batch right before it commits, so that a chunk of hundreds of
 * members costs one statement. A writer may add to gatherings that are written {@link #last}; what is added to one for
 * the first time while the transaction is committing is written at once.
 */
public final class Gathered<T> {
    private static final PerTransaction<Boolean> COMMITTING = new PerTransaction<>(() -> true);

    private final Consumer<List<T>> writer;
    private final PerTransaction<List<T>> rows;

    public Gathered(Consumer<List<T>> writer) {
        this(writer, 0);
    }

    private Gathered(Consumer<List<T>> writer, int order) {
        this.writer = writer;
        this.rows = new PerTransaction<>(ArrayList::new, this::commit, order);
    }

    /** A gathering that is written after all others. */
    public static <T> Gathered<T> last(Consumer<List<T>> writer) {
        return new Gathered<>(writer, Ordered.LOWEST_PRECEDENCE);
    }

    /** Adds a row to the current transaction; throws IllegalStateException if there is none. */
    public void add(T row) {
        if (rows.known().isEmpty() && COMMITTING.known().isPresent()) {
            writer.accept(List.of(row));
        } else {
            rows.current().add(row);
        }
    }

    /** Lets the current transaction gather from now on, for rows that come only while it commits. */
    public void expect() {
        if (COMMITTING.known().isEmpty()) {
            rows.current();
        }
    }

    /** Writes what is gathered so far, for a reader in the same transaction. */
    public void flush() {
        rows.known().ifPresent(this::write);
    }

    private void commit(List<T> gathered) {
        COMMITTING.current();
        write(gathered);
    }

    private void write(List<T> gathered) {
        if (!gathered.isEmpty()) {
            List<T> batch = List.copyOf(gathered);
            gathered.clear();
            writer.accept(batch);
        }
    }
}
