package org.qunflow.engagement.gathering.library;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A material was put in the library, or changed. */
public record MaterialKept(CommunityId community, Instant at, UUID material, String title) implements CommunityEvent {}
