package org.qunflow.acquisition.referral;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A plan of referral was opened or closed. */
public record PlanOpened(
        CommunityId community,
        Instant at,
        String name,
        Tactic tactic,
        RewardKind reward,
        BigDecimal amount,
        boolean open)
        implements CommunityEvent {}
