package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A case came to its end. */
public record CaseEnded(CommunityId community, Instant at, MemberId member, CaseId about, CaseState outcome)
        implements MemberEvent {}
