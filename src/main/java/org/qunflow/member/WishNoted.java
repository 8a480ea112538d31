package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Somebody who is out already opted out, was suspended or left once more: noted for a return, nothing else changes. */
public record WishNoted(CommunityId community, Instant at, MemberId member, String exit, String reason)
        implements MemberEvent {}
