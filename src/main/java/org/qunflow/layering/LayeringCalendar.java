package org.qunflow.layering;

import java.time.Instant;
import java.time.Period;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** When a community is layered as a whole, and since when a member must hold a tier to lose it. */
@Component
class LayeringCalendar {
    private final RunRows runs;
    private final LayeringSettings settings;
    private final Communities communities;

    LayeringCalendar(RunRows runs, LayeringSettings settings, Communities communities) {
        this.runs = runs;
        this.settings = settings;
        this.communities = communities;
    }

    boolean runDue(CommunityId community, Instant moment) {
        return runs.last(community)
                .map(last -> !last.isAfter(before(community, moment, settings.every())))
                .orElse(true);
    }

    /** Who took the tier after this moment is protected from a demotion. */
    Instant protectedAfter(CommunityId community, Instant moment) {
        return before(community, moment, settings.minimumStay());
    }

    private Instant before(CommunityId community, Instant moment, Period period) {
        return moment.atZone(communities.get(community).zone()).minus(period).toInstant();
    }
}
