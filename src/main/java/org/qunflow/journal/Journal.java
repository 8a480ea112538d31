package org.qunflow.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door of the journal. Entries made in a transaction are gathered and written in one batch right before it
 * commits, so that a chunk of hundreds of members costs one statement; without a transaction nothing may be written.
 */
@Service
public class Journal {
    private final JournalRows rows;
    private final CurrentOperator operator;

    Journal(JournalRows rows, CurrentOperator operator) {
        this.rows = rows;
        this.operator = operator;
    }

    /** Writes down a domain event; called for each one that is published. */
    @EventListener
    void on(DomainEvent event) {
        append(Telling.of(event));
    }

    /** Writes an entry in the current transaction, in the name of the current operator. */
    public void append(JournalEntry entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("The journal is written in a transaction only; there is none for "
                    + entry.kind() + " of " + entry.subjectType() + " " + entry.subjectId());
        }
        gathered().add(new JournalRows.Row(entry, operator.name()));
    }

    /** Entries about one subject in the order they were written, after the given id, at most limit. */
    public List<JournalLine> about(CommunityId community, String subjectId, long afterId, int limit) {
        return rows.about(community, subjectId, afterId, limit);
    }

    /** The newest entries of a community, newest first, before the given id (Long.MAX_VALUE for the start). */
    public List<JournalLine> latest(CommunityId community, long beforeId, int limit) {
        return rows.latest(community, beforeId, limit);
    }

    /** Entries of these kinds in the order they were written, after the given id, at most limit; for rebuilding pictures. */
    public List<JournalLine> ofKinds(CommunityId community, Collection<String> kinds, long afterId, int limit) {
        return rows.ofKinds(community, kinds, afterId, limit);
    }

    @SuppressWarnings("unchecked")
    private List<JournalRows.Row> gathered() {
        List<JournalRows.Row> gathered = (List<JournalRows.Row>) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(new WriteBeforeCommit(gathered));
        }
        return gathered;
    }

    private final class WriteBeforeCommit implements TransactionSynchronization {
        private final List<JournalRows.Row> gathered;

        private WriteBeforeCommit(List<JournalRows.Row> gathered) {
            this.gathered = gathered;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Journal.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Journal.this, gathered);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            rows.insert(gathered);
            gathered.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Journal.this);
        }
    }
}
