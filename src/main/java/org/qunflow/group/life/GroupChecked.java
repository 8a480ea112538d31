package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A group was checked on a day of its clock. */
public record GroupChecked(
        CommunityId community, Instant at, GroupId group, int day, Integer health, Check.Outcome outcome)
        implements GroupEvent {}
