package org.qunflow.layering.vip;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The table found a member right for VIP; a lead decides. */
public record VipProposed(CommunityId community, Instant at, MemberId member, int version, String row)
        implements MemberEvent {}
