package org.qunflow.engagement.right;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Something was not done with a right. */
public record RightRefused(CommunityId community, Instant at, MemberId member, RightKind right, Refusal objection)
        implements MemberEvent {}
