package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member may not take part until then; until is null for good. */
public record MemberSuspendedUntil(CommunityId community, Instant at, MemberId member, Instant until, String cause)
        implements MemberEvent {}
