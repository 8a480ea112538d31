package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A gathering may not be announced. */
public record AnnouncementRefused(
        CommunityId community, Instant at, GroupId group, GatheringId gathering, String title, String refusal)
        implements GatheringEvent {}
