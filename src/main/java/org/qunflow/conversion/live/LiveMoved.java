package org.qunflow.conversion.live;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A live room was planned, announced, held, reviewed, or came to another end. */
public record LiveMoved(CommunityId community, Instant at, String title, LiveState live, int jumps, String why)
        implements CommunityEvent {}
