package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member got no invitation, or an answer came to nothing. */
public record SeatRefused(CommunityId community, Instant at, MemberId member, SeatRefusal refusal)
        implements MemberEvent {}
