package org.qunflow.layering;

import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** The door for the layering of one member in a journey. */
@Service
public class Assignments {
    private final Scorecards scorecards;
    private final Judgement judgement;
    private final Layering layering;

    Assignments(Scorecards scorecards, Judgement judgement, Layering layering) {
        this.scorecards = scorecards;
        this.judgement = judgement;
        this.layering = layering;
    }

    /** What the table tier is asked with for a member: quadrant and payment band. */
    public Map<String, Object> inputs(MemberId member) {
        return judgement.inputs(scorecards.of(member));
    }

    /** The member takes the tier that was decided. */
    public void take(CommunityId community, MemberId member, Decision decision) {
        layering.take(judgement.assignment(community, member, null, scorecards.of(member), decision));
    }
}
