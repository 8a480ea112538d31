package org.qunflow.engagement.kol;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.StepDecisions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Asks the table who may talk with a KOL, and how much the ticket counts (003-17). */
@Component
class Eligibility {
    static final String LEFT = "LEFT";
    private static final String TABLE = "kol-eligibility";
    private static final int NEVER = 9999;

    private final TalkRows talks;
    private final Decisions decisions;
    private final StepDecisions journal;

    Eligibility(TalkRows talks, Decisions decisions, StepDecisions journal) {
        this.talks = talks;
        this.decisions = decisions;
        this.journal = journal;
    }

    /** What the table says; reason is null for somebody who may. */
    record Verdict(String reason, int weight) {
        boolean isEligible() {
            return reason == null;
        }
    }

    Verdict of(CommunityId community, MemberId member, Instant now) {
        TalkRows.History history = talks.history(community, member, now);
        if (!history.here()) {
            return new Verdict(LEFT, 1);
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("tier", history.tier());
        inputs.put("daysSince", history.daysSince() == null ? NEVER : history.daysSince());
        inputs.put("noShows", history.noShows());
        Decision decision = decisions.decide(TABLE, inputs);
        journal.taken(community, member.toString(), decision);
        int weight = ((Number) decision.outputs().get("weight")).intValue();
        return new Verdict(decision.text("eligible").equals("true") ? null : decision.text("reason"), weight);
    }
}
