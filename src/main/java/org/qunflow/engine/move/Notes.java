package org.qunflow.engine.move;

import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.MovedByHand;
import org.qunflow.shared.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house, and so the journal, what somebody did by hand. */
@Component
class Notes {
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Notes(BusinessClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    void take(Deed deed, String businessKey) {
        events.publishEvent(new MovedByHand(
                deed.community(),
                clock.instant(deed.community()),
                businessKey,
                deed.process(),
                deed.step(),
                deed.act().name(),
                deed.target(),
                deed.reason()));
    }
}
