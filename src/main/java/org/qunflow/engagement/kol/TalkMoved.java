package org.qunflow.engagement.kol;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member applied, was drawn, stands in line, was refused, or the talk came to its end; talk is what it is now. */
public record TalkMoved(
        CommunityId community, Instant at, MemberId member, TalkId id, String name, String talk, String why)
        implements MemberEvent {}
