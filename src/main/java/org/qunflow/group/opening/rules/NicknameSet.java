package org.qunflow.group.opening.rules;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member's nickname in the groups was set or changed, and checked. */
public record NicknameSet(CommunityId community, Instant at, MemberId member, String nickname, boolean fits)
        implements MemberEvent {}
