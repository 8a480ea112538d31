package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.shared.GroupId;

/**
 * A message to a group as people see it.
 *
 * @param note why it was postponed, dropped, missed or withdrawn; null if nothing of it happened
 * @param sender who was asked first; null: everybody of the role
 * @param taskId null as long as nobody was asked
 */
public record Send(
        SendId id,
        GroupId group,
        String groupZh,
        String groupEn,
        String words,
        String reason,
        Priority priority,
        Way way,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        Instant until,
        SendState state,
        int postponed,
        String note,
        String sender,
        String taskId,
        Instant askedOutAt,
        Instant closedAt,
        String closedBy) {

    public String groupName(String language) {
        return "zh".equals(language) ? groupZh : groupEn;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** It was sent, but after it was of use. */
    public boolean isLate() {
        return state == SendState.DONE && closedAt.isAfter(until);
    }
}
