package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** An operator tried to revive a group. */
public record GroupRevived(CommunityId community, Instant at, GroupId group, String tried, String came)
        implements GroupEvent {}
