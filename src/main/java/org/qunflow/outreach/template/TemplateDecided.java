package org.qunflow.outreach.template;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A proposed text was approved, refused or withdrawn; who did it is the actor. */
public record TemplateDecided(
        CommunityId community, Instant at, String template, int version, Version.State decision, String author)
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
