package org.qunflow.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.qunflow.shared.CommunityId;

/**
 * What is to be written down. Data holds ids, numbers and words of the trade, never names, phones or addresses.
 *
 * @param kind room and happening, e.g. {@code engine.DecisionTaken}
 * @param community empty for what belongs to the installation
 * @param elementId the element of the diagram, where one is involved
 * @param assumed true for an answer that the data lacked and a replay policy gave
 */
public record JournalEntry(
        String kind,
        Optional<CommunityId> community,
        Instant at,
        String subjectType,
        String subjectId,
        Optional<String> processInstanceId,
        Optional<String> elementId,
        boolean assumed,
        Map<String, ?> data) {

    public static JournalEntry about(
            String kind, CommunityId community, Instant at, String subjectType, String subjectId, Map<String, ?> data) {
        return new JournalEntry(
                kind,
                Optional.of(community),
                at,
                subjectType,
                subjectId,
                Optional.empty(),
                Optional.empty(),
                false,
                data);
    }

    public static JournalEntry ofInstallation(
            String kind, Instant at, String subjectType, String subjectId, Map<String, ?> data) {
        return new JournalEntry(
                kind, Optional.empty(), at, subjectType, subjectId, Optional.empty(), Optional.empty(), false, data);
    }

    public JournalEntry in(String processInstance, String element) {
        return new JournalEntry(
                kind,
                community,
                at,
                subjectType,
                subjectId,
                Optional.ofNullable(processInstance),
                Optional.ofNullable(element),
                assumed,
                data);
    }

    public JournalEntry asAssumed() {
        return new JournalEntry(kind, community, at, subjectType, subjectId, processInstanceId, elementId, true, data);
    }
}
