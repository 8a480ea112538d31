package org.qunflow.intake.mapping;

import java.time.Instant;
import java.util.List;
import org.qunflow.intake.file.FileKind;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody kept by name what the columns of a file hold. */
public record MappingSaved(CommunityId community, Instant at, FileKind kind, String name, List<String> fields)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "mapping";
    }

    @Override
    public String subjectId() {
        return name;
    }
}
