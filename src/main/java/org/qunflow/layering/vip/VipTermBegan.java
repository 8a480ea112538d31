package org.qunflow.layering.vip;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A term of VIP began, the first one or a renewal. */
public record VipTermBegan(CommunityId community, Instant at, MemberId member, Instant until, int renewals)
        implements MemberEvent {}
