package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member was shown an offer. */
public record OfferPresented(
        CommunityId community, Instant at, MemberId member, String offer, String scene, Instant expiresAt)
        implements MemberEvent {}
