package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;

/** Somebody is on watch from a moment until another. */
public record Shift(UUID id, String who, Instant startsAt, Instant endsAt, ShiftState state) {}
