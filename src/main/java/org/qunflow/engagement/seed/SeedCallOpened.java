package org.qunflow.engagement.seed;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A lead opened a call for seed users. */
public record SeedCallOpened(CommunityId community, Instant at, String call, String purpose, int wanted)
        implements SeedCallEvent {}
