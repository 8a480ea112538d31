package org.qunflow.engagement.seed;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** The table proposed so many candidates, the best with this score. */
public record SeedsProposed(CommunityId community, Instant at, String call, int candidates, int best)
        implements SeedCallEvent {}
