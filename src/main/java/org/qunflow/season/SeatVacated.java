package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A seat of the season became free. */
public record SeatVacated(CommunityId community, Instant at, MemberId member, String reason) implements MemberEvent {}
