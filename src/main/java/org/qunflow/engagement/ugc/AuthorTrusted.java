package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** How far an author is trusted has changed (004-20). */
public record AuthorTrusted(CommunityId community, Instant at, MemberId member, String before, String trust)
        implements MemberEvent {}
