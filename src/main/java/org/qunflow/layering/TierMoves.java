package org.qunflow.layering;

import java.util.List;
import java.util.Set;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.StepDecisions;
import org.qunflow.layering.AssignmentRows.Open;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells the journeys whose tier a layering run changed; who stands where he cannot hear it is told again. */
@Component
class TierMoves implements Alongside {
    private static final String TIER_CHANGED = "layering.tierChanged";

    private final AssignmentRows assignments;
    private final Layering layering;
    private final Processes processes;
    private final StepDecisions decisions;

    TierMoves(AssignmentRows assignments, Layering layering, Processes processes, StepDecisions decisions) {
        this.assignments = assignments;
        this.layering = layering;
        this.processes = processes;
        this.decisions = decisions;
    }

    int move(CommunityId community) {
        List<Processes.Item> open =
                assignments.open(community).stream().map(Open::item).toList();
        return processes.correlateAll(TIER_CHANGED, community, open).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(TIER_CHANGED);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> told) {
        List<Open> open = assignments.openOf(
                community,
                told.stream().map(Processes.Item::businessKey).map(MemberId::of).toList());
        open.forEach(o -> decisions.taken(community, o.member().toString(), o.decision()));
        layering.move(community, open);
    }
}
