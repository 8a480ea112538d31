package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A report of an infringement was looked into (004-21). */
public record ReportClosed(CommunityId community, Instant at, MemberId member, WorkId work, boolean upheld, String why)
        implements MemberEvent {}
