package org.qunflow.journal;

import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.Gathered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The one door of the journal. Entries are written in one batch right before the transaction commits that they
 * belong to; without a transaction nothing may be written.
 */
@Service
public class Journal {
    private final JournalRows rows;
    private final CurrentOperator operator;
    private final Gathered<JournalRows.Row> gathered;

    Journal(JournalRows rows, CurrentOperator operator) {
        this.rows = rows;
        this.operator = operator;
        this.gathered = Gathered.last(rows::insert);
    }

    /** Writes down a domain event; called for each one that is published. */
    @EventListener
    void on(DomainEvent event) {
        append(Telling.of(event));
    }

    /** Writes an entry in the current transaction, in the name of the current operator. */
    public void append(JournalEntry entry) {
        gathered.add(new JournalRows.Row(entry, operator.name()));
    }

    /** Entries about one subject in the order they were written, after the given id, at most limit. */
    public List<JournalLine> about(CommunityId community, String subjectId, long afterId, int limit) {
        return rows.about(community, subjectId, afterId, limit);
    }

    /** Entries of these kinds in the order they were written, after the given id, at most limit; for rebuilding pictures. */
    public List<JournalLine> ofKinds(CommunityId community, Collection<String> kinds, long afterId, int limit) {
        return rows.ofKinds(community, kinds, afterId, limit);
    }
}
