package org.qunflow.layering;

import java.time.Instant;
import java.util.Map;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Keeps scorecards up to date, starts the layering run when it is due, and tells the journeys whose tier changed. */
@Component
class LayeringRound implements Round {
    private final Scorecards scorecards;
    private final LayeringCalendar calendar;
    private final Processes processes;
    private final TierMoves moves;

    LayeringRound(Scorecards scorecards, LayeringCalendar calendar, Processes processes, TierMoves moves) {
        this.scorecards = scorecards;
        this.calendar = calendar;
        this.processes = processes;
        this.moves = moves;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        scorecards.foldTo(community, to);
        if (calendar.runDue(community, to)) {
            processes.start("layering-run", community, community.toString(), Map.of());
        }
        return moves.move(community);
    }
}
