package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Somebody says that a contribution infringes his rights (004-21). */
public record InfringementReported(
        CommunityId community, Instant at, MemberId member, WorkId work, String claimant, String claim)
        implements MemberEvent {}
