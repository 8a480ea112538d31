package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Somebody looked at the address of a member. */
public record AddressSeen(CommunityId community, Instant at, MemberId member, RedemptionId redemption, String by)
        implements MemberEvent {}
