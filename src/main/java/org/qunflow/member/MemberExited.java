package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member left the community: of own will, opted out, suspended, dormant or for a rule. */
public record MemberExited(CommunityId community, Instant at, MemberId member, String exit, String reason)
        implements MemberEvent {}
