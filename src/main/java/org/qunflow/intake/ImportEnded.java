package org.qunflow.intake;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** The import of a file ended: done, failed or cancelled, with what it changed. */
public record ImportEnded(
        CommunityId community,
        Instant at,
        UUID importId,
        Import.State state,
        long accepted,
        long unchanged,
        long rejected,
        Import.Totals totals)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
