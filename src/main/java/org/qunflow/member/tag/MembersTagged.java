package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Many members got one tag at once: one entry for all of them. */
public record MembersTagged(
        CommunityId community, Instant at, String key, String value, String source, String filter, int members)
        implements CommunityEvent {}
