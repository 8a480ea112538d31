package org.qunflow.moderation.rule;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead changed the severity of an item: a new version of the rules. */
public record RuleChanged(CommunityId community, Instant at, int version, String item, Severity severity, String why)
        implements CommunityEvent {}
