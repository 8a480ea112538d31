package org.qunflow.moderation.appeal;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** An appeal was decided by somebody who had not decided about the case before. */
public record AppealDecided(
        CommunityId community, Instant at, MemberId member, AppealId appeal, Appeal.State ruling, String by, String why)
        implements MemberEvent {}
