package org.qunflow.intake;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** The rest of a stopped import was let go; what was applied up to the line stays. */
public record ImportDropped(CommunityId community, Instant at, UUID importId, long afterLine) implements DomainEvent {

    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
