package org.qunflow.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Begins the cases that detectors found. */
@Component
class CaseRound implements Round, Alongside {
    private final CaseRows rows;
    private final Processes processes;

    CaseRound(CaseRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    /** After the detectors. */
    @Override
    public int order() {
        return 346;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<Processes.Item> unstarted =
                rows.unstarted(community).stream().map(Processes.Item::of).toList();
        return processes.startAll(Cases.PROCESS, community, unstarted).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(Cases.PROCESS);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        rows.started(started.stream().map(Processes.Item::businessKey).toList());
    }
}
