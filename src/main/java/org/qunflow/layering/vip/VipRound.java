package org.qunflow.layering.vip;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Communities;
import org.qunflow.community.NewDay;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Proposes VIPs once a day, and starts the processes of those who are proposed. */
@Component
class VipRound implements Round, Alongside {
    static final String VIP = "vip";
    private static final String TERM = "vip-term";

    private final VipCandidates candidates;
    private final VipRows rows;
    private final Processes processes;
    private final Programmes programmes;
    private final Communities communities;

    VipRound(
            VipCandidates candidates,
            VipRows rows,
            Processes processes,
            Programmes programmes,
            Communities communities) {
        this.candidates = candidates;
        this.rows = rows;
        this.processes = processes;
        this.programmes = programmes;
        this.communities = communities;
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, VIP)) {
            return 0;
        }
        if (NewDay.begins(communities.get(community), from, to)) {
            candidates.propose(community, to);
        }
        List<Processes.Item> proposed =
                rows.unstarted(community).stream().map(Processes.Item::of).toList();
        return processes.startAll(TERM, community, proposed).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(TERM);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        rows.started(community, items.stream().map(Processes.Item::businessKey).toList());
    }
}
