package org.qunflow.engagement.kol;

import java.security.SecureRandom;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Seeds that nobody knows before the draw; while a past is lived through they come from its moment, so that it repeats. */
@Component
class Seeds {
    private final SecureRandom random = new SecureRandom();
    private final BusinessClock clock;

    Seeds(BusinessClock clock) {
        this.clock = clock;
    }

    long next(CommunityId community) {
        return clock.isMoved(community) ? clock.instant(community).getEpochSecond() : random.nextLong();
    }
}
