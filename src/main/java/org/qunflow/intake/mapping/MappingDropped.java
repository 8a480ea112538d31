package org.qunflow.intake.mapping;

import java.time.Instant;
import org.qunflow.intake.file.FileKind;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** What was kept by name about the columns of files is forgotten. */
public record MappingDropped(CommunityId community, Instant at, FileKind kind, String name) implements DomainEvent {

    @Override
    public String subjectType() {
        return "mapping";
    }

    @Override
    public String subjectId() {
        return name;
    }
}
