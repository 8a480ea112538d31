package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead added a key, dropped one, or took it back into use. */
public record TagKeyChanged(CommunityId community, Instant at, String key, boolean inUse, String reason)
        implements CommunityEvent {}
