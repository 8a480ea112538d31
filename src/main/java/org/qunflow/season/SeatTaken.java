package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member took a seat of the season. */
public record SeatTaken(CommunityId community, Instant at, MemberId member) implements MemberEvent {}
