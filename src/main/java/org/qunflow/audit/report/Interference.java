package org.qunflow.audit.report;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.sop.Submission;
import org.springframework.stereotype.Component;

/** What people did to a process and to those under way in it, beside the tasks that it gave them. */
@Component
class Interference {
    private final ByHand byHand;
    private final Moves moves;
    private final FourEyes eyes;

    Interference(ByHand byHand, Moves moves, FourEyes eyes) {
        this.byHand = byHand;
        this.moves = moves;
        this.eyes = eyes;
    }

    List<ByHand.Row> byHand(Community community, String process, Period period) {
        return byHand.of(community, process, period);
    }

    List<Moves.Row> moves(Community community, String process, Period period) {
        return moves.of(community, process, period);
    }

    List<Submission> versions(String process, Period period) {
        return eyes.of(process, period);
    }
}
