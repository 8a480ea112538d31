package org.qunflow.outreach.send;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Programme;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Messages that are planned begin, those that are due go on, and those to closed groups come back. */
@Component
class SendRound implements Round {
    static final String PROGRAMME = "group-sends";
    private static final String DUE = "outreach.sendDue";

    private final GroupSends sends;
    private final SendReading reading;
    private final Processes processes;
    private final Programmes programmes;

    SendRound(GroupSends sends, SendReading reading, Processes processes, Programmes programmes) {
        this.sends = sends;
        this.reading = reading;
        this.processes = processes;
        this.programmes = programmes;
    }

    /** Declares it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Programme groupSendsProgramme() {
            return new Programme(PROGRAMME);
        }
    }

    @Override
    public int order() {
        return 240;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, PROGRAMME)) {
            return 0;
        }
        int moved = sends.start(community) + sends.withdrawFromClosedGroups(community);
        List<Processes.Item> due =
                reading.due(community, to).stream().map(Processes.Item::of).toList();
        return moved
                + (due.isEmpty()
                        ? 0
                        : processes.correlateAll(DUE, community, due).done());
    }
}
