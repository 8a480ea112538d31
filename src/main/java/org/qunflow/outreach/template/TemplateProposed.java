package org.qunflow.outreach.template;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody wrote a text, or changed the proposal, and waits for another lead. */
public record TemplateProposed(CommunityId community, Instant at, String template, int version, int revision)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "template";
    }

    @Override
    public String subjectId() {
        return template;
    }
}
