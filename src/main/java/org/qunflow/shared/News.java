package org.qunflow.shared;

import java.time.Instant;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the house what happened in a community, at the moment that it has there. */
public final class News {
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    News(BusinessClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    public Instant now(CommunityId community) {
        return clock.instant(community);
    }

    /** Publishes the event that is made of the moment. */
    public void tell(CommunityId community, Function<Instant, DomainEvent> event) {
        events.publishEvent(event.apply(now(community)));
    }
}
