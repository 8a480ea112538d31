package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** The message stands in the group, or never will: DONE, MISSED, DROPPED or WITHDRAWN, and why. */
public record GroupSendClosed(
        CommunityId community, Instant at, GroupId group, String send, String outcome, String why, String by)
        implements GroupSendEvent {}
