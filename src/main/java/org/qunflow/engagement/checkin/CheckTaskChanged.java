package org.qunflow.engagement.checkin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A check-in task was changed; before is the name that it had. */
public record CheckTaskChanged(
        CommunityId community,
        Instant at,
        CheckTaskId task,
        String before,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal points)
        implements CommunityEvent {}
