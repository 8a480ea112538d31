package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** A shift ended and was not handed over, or nobody took it over. */
public record HandoverMissed(CommunityId community, Instant at, UUID shift, String who) implements ShiftEvent {}
