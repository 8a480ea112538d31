package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/**
 * A running instance goes on in another version of its process.
 *
 * @param migration the run that moved it
 * @param definitionId the version in which it goes on
 * @param steps where it stood, and where it stands now
 * @param tasks its open tasks as the new version sees them
 */
public record InstanceMigrated(
        CommunityId community,
        Instant at,
        UUID migration,
        String businessKey,
        String processKey,
        String processInstanceId,
        String definitionId,
        int fromVersion,
        int toVersion,
        List<Step> steps,
        List<Task> tasks)
        implements KeyedEvent {

    /** The element where a token stood, and the one where it stands now. */
    public record Step(String from, String to) {}

    /** An open task; form null if it has none. */
    public record Task(String id, String elementId, String nameZh, String nameEn, String form, String role) {}
}
