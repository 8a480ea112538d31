package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A lead said who sends into a group, and who does it in his place. */
public record SenderNamed(CommunityId community, Instant at, GroupId group, String sender, String deputy)
        implements GroupSendEvent {}
