package org.qunflow.conversion.experiment;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Tells experiments that their planned end has come. */
@Component
class ExperimentRound implements Round {
    private final ExperimentRows rows;
    private final Processes processes;

    ExperimentRound(ExperimentRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<Processes.Item> over = rows.over(community, to).stream()
                .map(ExperimentId::toString)
                .map(Processes.Item::of)
                .toList();
        return processes.correlateAll(Experiments.OVER, community, over).done();
    }
}
