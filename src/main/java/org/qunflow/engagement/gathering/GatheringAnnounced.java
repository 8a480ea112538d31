package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A gathering was announced in its group. */
public record GatheringAnnounced(
        CommunityId community, Instant at, GroupId group, GatheringId gathering, String title, boolean ad)
        implements GatheringEvent {}
