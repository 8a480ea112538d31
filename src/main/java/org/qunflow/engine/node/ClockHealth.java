package org.qunflow.engine.node;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Not ready while this machine's clock and the database's do not agree. */
@Component("clockHealthIndicator")
class ClockHealth extends AbstractHealthIndicator {
    private final NodeClock clock;

    ClockHealth(NodeClock clock) {
        super("The clock could not be compared with the database's");
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("drift", clock.drift().toString());
        if (clock.isWrong()) {
            health.down().withDetail("reason", "the clocks of this machine and of the database do not agree");
        }
    }
}
