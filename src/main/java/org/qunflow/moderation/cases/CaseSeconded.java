package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A second person agreed to a penalty for good, or not. */
public record CaseSeconded(
        CommunityId community, Instant at, MemberId member, CaseId about, boolean agrees, String by, String why)
        implements MemberEvent {}
