package org.qunflow.group.opening.profile;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Something about what a community is for was written down; detail says what it is now. */
public record ProfileChanged(CommunityId community, Instant at, String part, String detail) implements CommunityEvent {}
