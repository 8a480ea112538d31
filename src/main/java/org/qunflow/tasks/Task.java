package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * One human task as the desk sees it; nulls where it has no member, group, form, assignee, due date or end.
 *
 * @param waitsSince set while the operator waits for the member
 * @param firstDueAt what was due at first, if that was put off
 */
public record Task(
        String id,
        CommunityId community,
        MemberId member,
        String memberName,
        String groupZh,
        String groupEn,
        String processKey,
        String processInstanceId,
        String definitionId,
        String elementId,
        String nameZh,
        String nameEn,
        String form,
        String role,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        Instant firstDueAt,
        Instant waitsSince,
        Instant closedAt,
        String closedBy,
        String outcome,
        JsonNode answers) {

    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }

    public String groupName(String language) {
        return "zh".equals(language) ? groupZh : groupEn;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isCancelled() {
        return "CANCELLED".equals(outcome);
    }

    public boolean isWaiting() {
        return waitsSince != null;
    }

    public boolean heldBy(String user) {
        return isOpen() && user.equals(assignee);
    }

    public Optional<MemberId> subject() {
        return Optional.ofNullable(member);
    }

    /** The business key of its journey; its own instance where it has no member. */
    public String businessKey() {
        return member == null ? processInstanceId : member.toString();
    }
}
