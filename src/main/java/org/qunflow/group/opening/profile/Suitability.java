package org.qunflow.group.opening.profile;

import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.StepDecisions;
import org.qunflow.group.opening.Kind;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the question whether a community suits the business, and of which type (002-09). */
@Service
public class Suitability {
    private final Decisions decisions;
    private final StepDecisions taken;
    private final News news;

    Suitability(Decisions decisions, StepDecisions taken, News news) {
        this.decisions = decisions;
        this.taken = taken;
        this.news = news;
    }

    /** What table suitability says. */
    public record Advice(String verdict, Kind kind) {}

    @Transactional
    public Advice ask(CommunityId community, boolean startUp, boolean longDecision, boolean highThreshold) {
        Decision decision = decisions.decide(
                "suitability",
                Map.of("startUp", startUp, "longDecision", longDecision, "highThreshold", highThreshold));
        taken.taken(community, community.toString(), decision);
        Advice advice = new Advice(decision.text("verdict"), Kind.valueOf(decision.text("kind")));
        news.tell(community, at -> new ProfileChanged(community, at, "SUITABILITY", advice.verdict()));
        return advice;
    }
}
