package org.qunflow.moderation.rule;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A rule was to be changed and was not. */
public record RuleRefused(CommunityId community, Instant at, String item, RuleRefusal refusal)
        implements CommunityEvent {}
