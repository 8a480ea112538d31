package org.qunflow.layering.band;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Everybody's bands were looked up again: how many members, and by which versions of the tables. */
public record StandingsEvaluated(CommunityId community, Instant at, int members, int paymentVersion, int orderVersion)
        implements CommunityEvent {}
