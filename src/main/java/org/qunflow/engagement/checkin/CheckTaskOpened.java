package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A check-in task was opened. */
public record CheckTaskOpened(
        CommunityId community, Instant at, CheckTaskId task, String name, LocalDate firstDay, LocalDate lastDay)
        implements CommunityEvent {}
