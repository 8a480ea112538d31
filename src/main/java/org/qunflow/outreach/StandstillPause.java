package org.qunflow.outreach;

import org.qunflow.channel.DispatchPause;
import org.qunflow.engine.TimeTravel;
import org.springframework.stereotype.Component;

/** Dispatchers stand still with the engine: in a replay, or beside a wrong clock; channel and engine do not know each other. */
@Component
class StandstillPause implements DispatchPause {
    private final TimeTravel timeTravel;

    StandstillPause(TimeTravel timeTravel) {
        this.timeTravel = timeTravel;
    }

    @Override
    public boolean paused() {
        return timeTravel.standsStill();
    }
}
