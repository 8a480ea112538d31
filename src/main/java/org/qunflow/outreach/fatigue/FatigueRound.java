package org.qunflow.outreach.fatigue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.qunflow.community.Communities;
import org.qunflow.community.Programme;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Counts fatigue once a day, in one statement for a community. */
@Component
class FatigueRound implements Round {
    static final String PROGRAMME = "fatigue";

    private final Fatigue fatigue;
    private final Programmes programmes;
    private final Communities communities;

    FatigueRound(Fatigue fatigue, Programmes programmes, Communities communities) {
        this.fatigue = fatigue;
        this.programmes = programmes;
        this.communities = communities;
    }

    /** Declares it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Programme fatigueProgramme() {
            return new Programme(PROGRAMME);
        }
    }

    @Override
    public int order() {
        return 230;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        ZoneId zone = communities.get(community).zone();
        LocalDate day = to.atZone(zone).toLocalDate();
        if (!programmes.runs(community, PROGRAMME)
                || from.atZone(zone).toLocalDate().equals(day)) {
            return 0;
        }
        fatigue.count(community, day, to);
        return 0;
    }
}
