package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A community was frozen at the end of its replay: ages are counted from asOf. */
public record CommunityFrozen(CommunityId community, Instant at, Instant asOf) implements CommunityEvent {}
