package org.qunflow.group.opening.rules;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** The rulebook of a community was drafted or approved. */
public record RulebookChanged(CommunityId community, Instant at, int version, String change, String text)
        implements CommunityEvent {}
