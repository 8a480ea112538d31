package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A message to a group was wanted and could not be planned; why is a reason of the ledger, GROUP_CLOSED or UNKNOWN_GROUP. */
public record GroupSendRefused(CommunityId community, Instant at, GroupId group, String reason, String why)
        implements GroupSendEvent {}
