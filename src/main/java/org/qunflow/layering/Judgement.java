package org.qunflow.layering;

import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Judges scorecards by the table tier. */
@Component
class Judgement {
    private final LayeringSettings settings;
    private final Measures measures;
    private final Decisions decisions;

    Judgement(LayeringSettings settings, PaymentBands bands, Decisions decisions) {
        this.settings = settings;
        this.measures = new Measures(settings, bands);
        this.decisions = decisions;
    }

    /** What the table tier is asked with. */
    Map<String, Object> inputs(Scorecard card) {
        return Map.of("quadrant", measures.quadrant(card), "band", measures.band(card));
    }

    Decision decide(Scorecard card) {
        return decisions.decide("tier", inputs(card));
    }

    /** How far the decided tier is above the one that is held; negative: below. */
    int rise(String heldTier, Decision decision) {
        return settings.rank(decision.text("tier")) - settings.rank(heldTier);
    }

    /** The assignment that a decision means for a scorecard. */
    LayerAssignment assignment(
            CommunityId community, MemberId member, String heldTier, Scorecard card, Decision decision) {
        return new LayerAssignment(
                community,
                member,
                heldTier,
                decision.text("tier"),
                measures.quadrant(card),
                measures.band(card),
                card,
                decision);
    }
}
