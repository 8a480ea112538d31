package org.qunflow.engagement.right;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A right was proposed, granted, renewed or came to its end; until is null where there is no term. */
public record RightMoved(
        CommunityId community,
        Instant at,
        MemberId member,
        RightId id,
        RightKind right,
        RightState standing,
        Instant until,
        String why)
        implements MemberEvent {}
