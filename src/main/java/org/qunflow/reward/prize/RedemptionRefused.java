package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Something was to be done with a redemption and was not. */
public record RedemptionRefused(CommunityId community, Instant at, MemberId member, String prize, PrizeRefusal refusal)
        implements MemberEvent {}
