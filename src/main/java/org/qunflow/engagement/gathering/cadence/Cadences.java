package org.qunflow.engagement.gathering.cadence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Decisions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Service;

/** The door to the cadence of groups: counted in one statement, judged by the table group-cadence (003-24). */
@Service
public class Cadences {
    private final StandingRows rows;
    private final Decisions decisions;

    Cadences(StandingRows rows, Decisions decisions) {
        this.rows = rows;
        this.decisions = decisions;
    }

    /** All open groups by name, or one of them. */
    public List<Standing> of(CommunityId community, GroupId group, Instant now) {
        return rows.of(community, group, now, this::light);
    }

    private Light light(StandingRows.Counted c) {
        Map<String, Object> inputs = Map.of("age", c.age(), "week", c.week(), "month", c.month());
        return Light.valueOf(decisions.decide("group-cadence", inputs).text("light"));
    }
}
