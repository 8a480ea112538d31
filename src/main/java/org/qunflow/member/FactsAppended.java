package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A batch of facts was appended: one entry for all of them. */
public record FactsAppended(CommunityId community, Instant at, long batch, String source, int appended, int unchanged)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "batch";
    }

    @Override
    public String subjectId() {
        return Long.toString(batch);
    }
}
