package org.qunflow.moderation.appeal;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** What was missed during a penalty that was overturned is made good; points is 0 if nothing was, or nothing could be. */
public record MissedMadeGood(CommunityId community, Instant at, MemberId member, AppealId appeal, BigDecimal points)
        implements MemberEvent {}
