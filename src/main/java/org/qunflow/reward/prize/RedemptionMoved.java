package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A redemption went one step further, or came to its end. */
public record RedemptionMoved(
        CommunityId community,
        Instant at,
        MemberId member,
        RedemptionId redemption,
        String prize,
        RedemptionState state)
        implements MemberEvent {}
