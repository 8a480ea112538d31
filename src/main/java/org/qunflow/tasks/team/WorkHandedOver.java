package org.qunflow.tasks.team;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead handed work of one person to another; each task is told by itself. */
public record WorkHandedOver(CommunityId community, Instant at, String from, String to, String note, int tasks)
        implements CommunityEvent {}
