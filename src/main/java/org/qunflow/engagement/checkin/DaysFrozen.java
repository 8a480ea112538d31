package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A missed day of these many members was bridged by their freeze cards. */
public record DaysFrozen(CommunityId community, Instant at, String task, LocalDate day, int members)
        implements CommunityEvent {}
