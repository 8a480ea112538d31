package org.qunflow.moderation.detect;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** So much of what was said in a group on a day was negative that somebody has to look (000-20). */
public record MoodAlarm(
        CommunityId community, Instant at, GroupId group, LocalDate day, int messages, int negative, int authors)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "group";
    }

    @Override
    public String subjectId() {
        return group.toString();
    }
}
