package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A contribution was used elsewhere, with the licence of its author. */
public record WorkReused(CommunityId community, Instant at, MemberId member, WorkId work, String place)
        implements MemberEvent {}
