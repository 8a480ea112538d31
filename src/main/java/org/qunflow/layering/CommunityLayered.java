package org.qunflow.layering;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A community was layered as a whole: how many were looked at, and how many go up and down. */
public record CommunityLayered(CommunityId community, Instant at, int evaluated, int promoted, int demoted)
        implements CommunityEvent {}
