package org.qunflow.moderation.appeal;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member appeals against a penalty. */
public record AppealFiled(CommunityId community, Instant at, MemberId member, AppealId appeal, String words)
        implements MemberEvent {}
