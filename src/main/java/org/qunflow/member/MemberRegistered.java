package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A lead arrived. */
public record MemberRegistered(CommunityId community, Instant at, MemberId member, String source, String campaign)
        implements MemberEvent {}
