package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** An address was given for a prize; the address itself stays with it. */
public record AddressKept(CommunityId community, Instant at, MemberId member, RedemptionId redemption, String by)
        implements MemberEvent {}
