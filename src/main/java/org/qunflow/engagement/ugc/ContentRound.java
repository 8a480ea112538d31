package org.qunflow.engagement.ugc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Begins the reviews of contributions that were handed in by the hundred. */
@Component
class ContentRound implements Round, Alongside {
    private final WorkRows rows;
    private final Processes processes;
    private final Programmes programmes;

    ContentRound(WorkRows rows, Processes processes, Programmes programmes) {
        this.rows = rows;
        this.processes = processes;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, UgcConfiguration.PROGRAMME)) {
            return 0;
        }
        List<Processes.Item> unstarted =
                rows.unstarted(community).stream().map(Processes.Item::of).toList();
        return processes.startAll(Works.PROCESS, community, unstarted).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(Works.PROCESS);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        rows.started(started.stream().map(Processes.Item::businessKey).toList());
    }
}
