package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Somebody who is out already, or whose journey stands still, opted out, was suspended or left: noted for later. */
public record WishNoted(CommunityId community, Instant at, MemberId member, String exit, String reason)
        implements MemberEvent {}
