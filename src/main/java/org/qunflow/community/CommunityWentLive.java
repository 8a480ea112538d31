package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A community went live: its rounds go from now on. */
public record CommunityWentLive(CommunityId community, Instant at) implements CommunityEvent {}
