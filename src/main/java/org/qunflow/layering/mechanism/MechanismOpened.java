package org.qunflow.layering.mechanism;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A lead opened a mechanism group; so many members are to be invited. */
public record MechanismOpened(
        CommunityId community,
        Instant at,
        GroupId group,
        String name,
        int percent,
        String band,
        Instant endsAt,
        int invited)
        implements MechanismEvent {}
