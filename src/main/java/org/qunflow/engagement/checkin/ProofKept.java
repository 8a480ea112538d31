package org.qunflow.engagement.checkin;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A picture was handed in for a check-in; the picture itself stays with it. */
public record ProofKept(
        CommunityId community, Instant at, MemberId member, CheckInId checkIn, String type, String sha256, String by)
        implements MemberEvent {}
