package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** The message was due and nothing stood in its way: its sender, or the channel, has it now. */
public record GroupSendAsked(CommunityId community, Instant at, GroupId group, String send, String way)
        implements GroupSendEvent {}
