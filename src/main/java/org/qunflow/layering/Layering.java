package org.qunflow.layering;

import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.member.Lifecycle;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.Gathered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Puts members into tiers: measures, and what follows from an assignment. */
@Service
class Layering {
    private final Measures measures;
    private final Lifecycle lifecycle;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Gathered<AssignmentRows.Row> assignments;
    private final Gathered<LayerAssignment> kept;

    Layering(
            LayeringSettings settings,
            AssignmentRows rows,
            Lifecycle lifecycle,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.measures = new Measures(settings);
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.events = events;
        this.assignments = new Gathered<>(rows::insert);
        this.kept = new Gathered<>(rows::hold);
    }

    /** What the table tier is asked with. */
    Map<String, Object> inputs(Scorecard card) {
        return Map.of("quadrant", measures.quadrant(card), "band", measures.band(card));
    }

    /** The assignment that a decision means for a scorecard. */
    LayerAssignment assignment(
            org.qunflow.shared.CommunityId community,
            org.qunflow.shared.MemberId member,
            String heldTier,
            Scorecard card,
            Decision decision) {
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

    /** The member takes the tier in this transaction; his journey knows it. */
    void take(LayerAssignment a) {
        assignments.add(new AssignmentRows.Row(a, clock.instant(), clock.instant()));
        lifecycle.layer(a.community(), a.member(), a.toTier(), a.quadrant());
        events.publishEvent(new TierChanged(
                a.community(),
                clock.instant(),
                a.member(),
                a.fromTier(),
                a.toTier(),
                a.quadrant(),
                a.card().activeDays(),
                a.card().paid()));
    }

    /** The member will take the tier when his journey is told. */
    void plan(LayerAssignment a) {
        assignments.add(new AssignmentRows.Row(a, clock.instant(), null));
    }

    /** The tier stays; what he holds besides may have changed, and a threshold that is lost must be reached anew. */
    void keep(LayerAssignment a) {
        if (!a.card().holds(a.quadrant(), a.band())) {
            kept.add(a);
        }
    }
}
