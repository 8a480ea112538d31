package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Something was not done with a contribution; work is null for one that was not taken in. */
public record ContentRefused(CommunityId community, Instant at, MemberId member, WorkId work, Refusal content)
        implements MemberEvent {}
