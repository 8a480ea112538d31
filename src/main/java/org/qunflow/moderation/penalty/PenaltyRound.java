package org.qunflow.moderation.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Mutes that have lasted their time end by a look per round, no timer each (ADR 0006); an operator then lifts them. */
@Component
class PenaltyRound implements Round, Alongside {
    private static final String TERM_ENDED = "moderation.termEnded";

    private final Penalties penalties;
    private final Processes processes;

    PenaltyRound(Penalties penalties, Processes processes) {
        this.penalties = penalties;
        this.processes = processes;
    }

    /** Before check-ins and seasons look who may take part. */
    @Override
    public int order() {
        return 20;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<Processes.Item> due =
                penalties.due(community, to).stream().map(Processes.Item::of).toList();
        return processes.correlateAll(TERM_ENDED, community, due).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(TERM_ENDED);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> ended) {
        penalties.served(
                ended.stream().map(i -> UUID.fromString(i.businessKey())).toList());
    }
}
