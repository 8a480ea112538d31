package org.qunflow.engagement.seed;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A call came to its end. */
public record SeedCallEnded(CommunityId community, Instant at, String call, SeedCall.State state)
        implements SeedCallEvent {}
