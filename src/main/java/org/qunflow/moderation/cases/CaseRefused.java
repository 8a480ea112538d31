package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Something was not done with a case; about is null for one that was not opened. */
public record CaseRefused(CommunityId community, Instant at, MemberId member, CaseId about, CaseRefusal refusal)
        implements MemberEvent {}
