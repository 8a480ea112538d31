package org.qunflow.engagement.gathering;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.GroupId;

/** One activity of one group: what was planned, what was prepared, what became of it. */
public record Gathering(
        GatheringId id,
        GroupId group,
        String groupName,
        String groupType,
        UUID column,
        Plan plan,
        GatheringState state,
        Brief brief,
        Outcome outcome) {

    /** What the calendar says. */
    public record Plan(String title, String host, ContentForm form, Value value, boolean guest, Instant startsAt) {}

    /**
     * What was prepared.
     *
     * @param refused why it may not be announced, or null
     * @param topic chosen from the topic bank, or null
     * @param material chosen from the library, or null
     */
    public record Brief(
            String theme,
            String painPoint,
            String plan,
            boolean onTone,
            boolean ad,
            String refused,
            String announcement,
            UUID topic,
            UUID material,
            String guestName) {}

    /** What became of it; numbers are null until it was held, the rating until it was reviewed. */
    public record Outcome(
            Integer attended,
            Integer spoke,
            Integer outputs,
            String heldNote,
            String heldBy,
            Instant heldAt,
            Integer rating,
            String learned,
            String reviewedBy,
            Instant reviewedAt,
            String endedNote) {}
}
