package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** One human task as the desk sees it; nulls where it has no member, form, assignee, due date or end. */
record Task(
        String id,
        CommunityId community,
        MemberId member,
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
        Instant closedAt,
        String closedBy,
        String outcome,
        JsonNode answers) {

    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isCancelled() {
        return "CANCELLED".equals(outcome);
    }

    public boolean heldBy(String user) {
        return isOpen() && user.equals(assignee);
    }

    public Optional<MemberId> subject() {
        return Optional.ofNullable(member);
    }
}
