package org.qunflow.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One written entry, as read back.
 *
 * @param ofInstallation true if it belongs to no community
 */
public record JournalLine(
        long id,
        boolean ofInstallation,
        Instant at,
        Instant recordedAt,
        String kind,
        String actor,
        String subjectType,
        String subjectId,
        String processInstanceId,
        String elementId,
        boolean assumed,
        JsonNode data) {}
