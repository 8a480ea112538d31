package org.qunflow.layering;

import java.time.Instant;
import java.util.List;
import org.qunflow.engine.Decision;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Judges everybody of a community in one go and plans a move for those whose tier changes. */
@Component
class Evaluation {
    private final RunRows rows;
    private final Judgement judgement;
    private final Layering layering;
    private final LayeringCalendar calendar;

    Evaluation(RunRows rows, Judgement judgement, Layering layering, LayeringCalendar calendar) {
        this.rows = rows;
        this.judgement = judgement;
        this.layering = layering;
        this.calendar = calendar;
    }

    /** What one run found. */
    private final class Findings {
        private final CommunityId community;
        private final Instant protectedAfter;
        private int promoted;
        private int demoted;

        private Findings(CommunityId community, Instant now) {
            this.community = community;
            this.protectedAfter = calendar.protectedAfter(community, now);
        }

        private void add(RunRows.Living member) {
            Decision decision = judgement.decide(member.card());
            LayerAssignment found =
                    judgement.assignment(community, member.member(), member.tier(), member.card(), decision);
            int rise = judgement.rise(member.tier(), decision);
            if (rise == 0) {
                layering.keep(found);
            } else if (rise > 0 || !member.tierSince().isAfter(protectedAfter)) {
                layering.plan(found);
                promoted += rise > 0 ? 1 : 0;
                demoted += rise < 0 ? 1 : 0;
            }
        }
    }

    LayeringRun.Result of(CommunityId community, Instant now) {
        layering.forget(community);
        List<RunRows.Living> living = rows.living(community);
        Findings findings = new Findings(community, now);
        living.forEach(findings::add);
        layering.planned();
        return new LayeringRun.Result(living.size(), findings.promoted, findings.demoted);
    }
}
