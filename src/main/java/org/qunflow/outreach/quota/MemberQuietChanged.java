package org.qunflow.outreach.quota;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member has quiet hours of his own from now on, or none any more (an empty text). */
public record MemberQuietChanged(CommunityId community, Instant at, MemberId member, String quiet)
        implements MemberEvent {}
