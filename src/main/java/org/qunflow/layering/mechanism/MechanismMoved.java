package org.qunflow.layering.mechanism;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A mechanism group went on: RUNNING, CLOSING, DISSOLVED or CANCELLED. */
public record MechanismMoved(CommunityId community, Instant at, GroupId group, String state)
        implements MechanismEvent {}
