package org.qunflow.engagement.offline;

import java.time.Instant;
import org.qunflow.engagement.gathering.GatheringEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** An offline event was proposed, opened for pledges, funded, confirmed, held, reviewed, or came to another end. */
public record OfflineMoved(
        CommunityId community,
        Instant at,
        GroupId group,
        OfflineId event,
        String title,
        OfflineState offline,
        String why)
        implements GatheringEvent {}
