package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** A lead took a shift out of the roster. */
public record ShiftDropped(CommunityId community, Instant at, UUID shift, String who) implements ShiftEvent {}
