package org.qunflow.moderation.appeal;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Something was not done with an appeal. */
public record AppealRefused(CommunityId community, Instant at, MemberId member, AppealRefusal refusal)
        implements MemberEvent {}
