package org.qunflow.group.opening.profile;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** The goal of a community was SET, went on (PROGRESS), was REACHED or CLOSED. */
public record GoalChanged(
        CommunityId community, Instant at, String change, String title, long progress, long target, LocalDate due)
        implements CommunityEvent {}
