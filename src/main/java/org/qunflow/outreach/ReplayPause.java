package org.qunflow.outreach;

import org.qunflow.channel.DispatchPause;
import org.qunflow.engine.TimeTravel;
import org.springframework.stereotype.Component;

/** Dispatchers stand still while somebody holds the replay lease; channel and engine do not know each other. */
@Component
class ReplayPause implements DispatchPause {
    private final TimeTravel timeTravel;

    ReplayPause(TimeTravel timeTravel) {
        this.timeTravel = timeTravel;
    }

    @Override
    public boolean paused() {
        return timeTravel.replaying().isPresent();
    }
}
