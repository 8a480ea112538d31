package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead changed the days of a community's clocks. */
public record LifeRuleChanged(
        CommunityId community, Instant at, String days, int verdictDay, int badBelow, int badChecks)
        implements CommunityEvent {}
