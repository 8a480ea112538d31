package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** The next shift read what it was told. */
public record ShiftTakenOver(CommunityId community, Instant at, UUID shift, String by) implements ShiftEvent {}
