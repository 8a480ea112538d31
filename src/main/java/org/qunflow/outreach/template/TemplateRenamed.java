package org.qunflow.outreach.template;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A text is called otherwise; what it says stays. */
public record TemplateRenamed(CommunityId community, Instant at, String template, String nameZh, String nameEn)
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
