package org.qunflow.engagement.offline;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member could not pledge for an offline event, or not withdraw. */
public record PledgeRefused(
        CommunityId community, Instant at, MemberId member, OfflineId event, String title, OfflineRefusal refusal)
        implements MemberEvent {}
