package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A check-in task was stopped; lastDay is null for one that had not begun and was taken back. */
public record CheckTaskStopped(
        CommunityId community, Instant at, CheckTaskId task, String name, LocalDate lastDay, String reason)
        implements CommunityEvent {}
