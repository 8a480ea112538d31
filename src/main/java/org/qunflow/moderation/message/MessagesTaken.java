package org.qunflow.moderation.message;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A batch of what was said in groups was handed in. */
public record MessagesTaken(CommunityId community, Instant at, String source, int taken) implements CommunityEvent {}
