package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A gathering will not take place. */
public record GatheringCancelled(
        CommunityId community, Instant at, GroupId group, GatheringId gathering, String title, String why)
        implements GatheringEvent {}
