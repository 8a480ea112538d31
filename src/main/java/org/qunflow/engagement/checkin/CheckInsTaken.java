package org.qunflow.engagement.checkin;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Many check-ins were taken in at once. */
public record CheckInsTaken(CommunityId community, Instant at, String task, String source, int counted, int refused)
        implements CommunityEvent {}
