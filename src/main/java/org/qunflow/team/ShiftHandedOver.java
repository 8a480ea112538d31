package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** Somebody told the next shift what is open; what was said stays with the shift. */
public record ShiftHandedOver(CommunityId community, Instant at, UUID shift, String by, String to)
        implements ShiftEvent {}
