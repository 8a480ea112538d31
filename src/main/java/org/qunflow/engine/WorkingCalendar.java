package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** Port: when so much working time of a community has passed. Due dates and timers of models are counted by it. */
public interface WorkingCalendar {

    Instant after(CommunityId community, Instant from, WorkingSpan span);
}
