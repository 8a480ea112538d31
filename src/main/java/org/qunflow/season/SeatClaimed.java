package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member lost the seat by a penalty that was overturned: the next free one goes to him, before every candidate. */
public record SeatClaimed(CommunityId community, Instant at, MemberId member) implements MemberEvent {}
