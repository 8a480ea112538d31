package org.qunflow.group.seat;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/** Somebody was to take a seat in a group and did not. */
public record SeatRefused(
        CommunityId community, Instant at, GroupId group, MemberId member, Refusal refusal, int size, int capacity)
        implements GroupEvent {}
