package org.qunflow.layering.mechanism;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Ends mechanism groups when their last day is over; those to which nobody was invited in time are called off. */
@Component
class MechanismRound implements Round {
    private final MechanismRows rows;
    private final Processes processes;

    MechanismRound(MechanismRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return tell(MechanismProcess.ENDS, community, rows.over(community, "RUNNING", to))
                + tell(MechanismProcess.CANCELLED, community, rows.over(community, "INVITING", to));
    }

    private int tell(String message, CommunityId community, List<GroupId> groups) {
        return processes
                .correlateAll(
                        message,
                        community,
                        groups.stream().map(Processes.Item::of).toList())
                .done();
    }
}
