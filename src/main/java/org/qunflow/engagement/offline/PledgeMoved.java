package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member pledged for an offline event, or the pledge came to its end. */
public record PledgeMoved(
        CommunityId community,
        Instant at,
        MemberId member,
        OfflineId event,
        String title,
        PledgeState pledge,
        BigDecimal amount)
        implements MemberEvent {}
