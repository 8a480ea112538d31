package org.qunflow.outreach.quota;

import java.time.Instant;
import org.qunflow.community.Community;
import org.qunflow.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Moments of a community with the rule that holds there. */
@Component
class Turns {
    private final QuotaRules rules;
    private final BusinessClock clock;

    Turns(QuotaRules rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Turn now(Community home) {
        return at(home, clock.instant(home.id()));
    }

    Turn at(Community home, Instant moment) {
        return Turn.at(home.id(), home.zone(), moment, rules.of(home.id()).rule());
    }
}
