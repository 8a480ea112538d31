package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A message to a group was planned, and a slot is kept for it. */
public record GroupSendPlanned(
        CommunityId community, Instant at, GroupId group, String send, String reason, Instant due)
        implements GroupSendEvent {}
