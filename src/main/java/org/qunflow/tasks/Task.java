package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * One human task as the desk sees it; nulls where it has no member, group, form, assignee, due date or end.
 *
 * @param key the business key, or null for a task that was opened before keys were kept
 * @param subjectZh what it is about if not a member alone
 * @param waitsSince set while the operator waits for the member
 * @param firstDueAt what was due at first, if that was put off
 */
public record Task(
        String id,
        CommunityId community,
        MemberId member,
        String memberName,
        String key,
        String subjectZh,
        String subjectEn,
        GroupId group,
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

    /** Whom or what it is about, or null. */
    public String whom(String language) {
        return memberName != null ? memberName : subjectName(language);
    }

    public String subjectName(String language) {
        return "zh".equals(language) ? subjectZh : subjectEn;
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

    /** The business key of its instance; of older tasks the member, or the instance itself. */
    public String businessKey() {
        if (key != null) {
            return key;
        }
        return member == null ? processInstanceId : member.toString();
    }
}
