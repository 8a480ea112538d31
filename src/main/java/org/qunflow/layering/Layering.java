package org.qunflow.layering;

import java.util.List;
import org.qunflow.layering.AssignmentRows.Open;
import org.qunflow.member.Lifecycle;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** What follows from assignments: members take tiers, now or when their journeys are told. */
@Component
class Layering {
    private final AssignmentRows rows;
    private final Lifecycle lifecycle;
    private final News news;
    private final Gathered<AssignmentRows.Row> assignments;
    private final Gathered<LayerAssignment> kept;

    Layering(AssignmentRows rows, Lifecycle lifecycle, News news) {
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.news = news;
        this.assignments = new Gathered<>(rows::insert);
        this.kept = new Gathered<>(rows::hold);
    }

    /** The member, new in this enrolment, takes the tier in this transaction; his journey knows it. */
    void take(LayerAssignment a) {
        CommunityId community = a.community();
        assignments.add(new AssignmentRows.Row(a, news.now(community), news.now(community)));
        lifecycle.layer(community, a.member(), a.toTier(), a.quadrant());
        tell(community, Open.of(a));
    }

    /** The member will take the tier when his journey is told. */
    void plan(LayerAssignment a) {
        assignments.add(new AssignmentRows.Row(a, news.now(a.community()), null));
    }

    /** Writes what is planned, for a reader in the same transaction. */
    void planned() {
        assignments.flush();
    }

    /** What was planned and nobody heard is not meant any more. */
    void forget(CommunityId community) {
        rows.drop(community);
    }

    /** Members whose journeys are told take their tiers. */
    void move(CommunityId community, List<Open> open) {
        for (Open o : open) {
            lifecycle.changeTier(community, o.member(), o.to(), o.quadrant());
            tell(community, o);
        }
        rows.moved(community, open.stream().map(Open::member).toList(), news.now(community));
    }

    private void tell(CommunityId community, Open o) {
        news.tell(
                community,
                at -> new TierChanged(
                        community, at, o.member(), o.from(), o.to(), o.quadrant(), o.activeDays(), o.paid()));
    }

    /** The tier stays; what he holds besides may have changed, and a threshold that is lost must be reached anew. */
    void keep(LayerAssignment a) {
        if (!a.card().holds(a.quadrant(), a.band())) {
            kept.add(a);
        }
    }
}
