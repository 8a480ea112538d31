package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** When the message was due, something stood in its way; it is looked at again then. */
public record GroupSendPostponed(
        CommunityId community, Instant at, GroupId group, String send, String why, Instant until)
        implements GroupSendEvent {}
