package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member was not shown an offer. */
public record OfferRefused(CommunityId community, Instant at, MemberId member, String offer, OfferRefusal refusal)
        implements MemberEvent {}
