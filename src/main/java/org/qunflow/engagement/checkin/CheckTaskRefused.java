package org.qunflow.engagement.checkin;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A check-in task was to be opened and was not. */
public record CheckTaskRefused(CommunityId community, Instant at, String name, TaskRefusal refusal)
        implements CommunityEvent {}
