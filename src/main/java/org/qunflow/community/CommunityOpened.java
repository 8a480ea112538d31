package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A community was opened. */
public record CommunityOpened(CommunityId community, Instant at, String name, String zone) implements CommunityEvent {}
