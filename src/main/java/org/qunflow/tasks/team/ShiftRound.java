package org.qunflow.tasks.team;

import java.time.Instant;
import org.qunflow.community.Programme;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.qunflow.team.ShiftHandovers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Shifts that have ended are handed over. */
@Component
class ShiftRound implements Round {
    static final String PROGRAMME = "shifts";

    private final ShiftHandovers handovers;
    private final Programmes programmes;

    ShiftRound(ShiftHandovers handovers, Programmes programmes) {
        this.handovers = handovers;
        this.programmes = programmes;
    }

    /** Declares it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Programme shiftsProgramme() {
            return new Programme(PROGRAMME);
        }
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return programmes.runs(community, PROGRAMME) ? handovers.begin(community, to) : 0;
    }
}
