package org.qunflow.conversion;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** An offer came to its end: accepted, expired or withdrawn. */
public record OfferClosed(CommunityId community, Instant at, MemberId member, String outcome) implements MemberEvent {}
