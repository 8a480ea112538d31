package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A gathering was reviewed. */
public record GatheringReviewed(
        CommunityId community, Instant at, GroupId group, GatheringId gathering, String title, int rating)
        implements GatheringEvent {}
