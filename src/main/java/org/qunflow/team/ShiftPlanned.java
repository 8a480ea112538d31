package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** A lead put somebody on watch. */
public record ShiftPlanned(CommunityId community, Instant at, UUID shift, String who, Instant from, Instant until)
        implements ShiftEvent {}
