package org.qunflow.intake;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.intake.file.FileKind;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** The import of a file began, or went on at a line. */
public record ImportStarted(
        CommunityId community, Instant at, UUID importId, FileKind kind, String sha256, long lines, long fromLine)
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
