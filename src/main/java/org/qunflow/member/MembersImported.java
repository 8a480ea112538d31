package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Many members were registered in bulk: one entry for all of them. */
public record MembersImported(CommunityId community, Instant at, String reason, int created, int unchanged)
        implements CommunityEvent {}
