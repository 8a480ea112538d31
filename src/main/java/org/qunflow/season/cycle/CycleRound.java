package org.qunflow.season.cycle;

import java.time.Instant;
import java.util.Map;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Seasons begin on their first day and their cycles end on the last: no timer, one look per round (ADR 0006). */
@Component
class CycleRound implements Round {
    private static final String BEGINS = "season.seasonBegins";
    private static final String ENDED = "season.cycleEnded";

    private final Cycles cycles;
    private final Programmes programmes;
    private final Processes processes;

    CycleRound(Cycles cycles, Programmes programmes, Processes processes) {
        this.cycles = cycles;
        this.programmes = programmes;
        this.processes = processes;
    }

    /** After the waiting list is renewed, before those who are out are told. */
    @Override
    public int order() {
        return 311;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, SeasonProgramme.KEY)) {
            return 0;
        }
        return end(community, to) + begin(community, to);
    }

    private int end(CommunityId community, Instant to) {
        return cycles.running(community)
                .filter(s -> s.hasCycles() && !s.cycleEndsAt().isAfter(to))
                .map(s -> tell(ENDED, s))
                .orElse(0);
    }

    private int begin(CommunityId community, Instant to) {
        return cycles.planned(community)
                .filter(s -> !s.beginsAt().isAfter(to))
                .map(s -> tell(BEGINS, s))
                .orElse(0);
    }

    private int tell(String message, Season season) {
        return processes.correlate(message, season.id().toString(), Map.of()) ? 1 : 0;
    }
}
