package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** Facts were added to the day counters; the earliest tells whether sums made before must be made anew. */
public record FactsFolded(CommunityId community, Instant earliest) {}
