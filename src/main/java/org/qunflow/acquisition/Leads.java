package org.qunflow.acquisition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** Leads on their way into the community: what is known of them when they are screened. */
@Service
public class Leads {
    private final LeadRows rows;

    Leads(LeadRows rows) {
        this.rows = rows;
    }

    /**
     * What a lead brings along.
     *
     * @param firstOrder size of the first order
     * @param intentStated true if it said what it came for (000-29)
     * @param duplicate true if another member of the community has the same address
     */
    public record Arrival(FirstOrder firstOrder, boolean intentStated, boolean duplicate) {
        public Map<String, Object> asInputs() {
            return Map.of("firstOrder", firstOrder.name(), "intentStated", intentStated, "duplicate", duplicate);
        }
    }

    public Arrival arrival(MemberId member) {
        return rows.arrival(member);
    }

    /** Leads that arrived by the moment and whose journey has not begun, with what they bring along. */
    List<Processes.Item> arrived(CommunityId community, Instant by) {
        return rows.arrived(community, Timestamp.from(by));
    }
}
