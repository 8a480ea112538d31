package org.qunflow.acquisition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.qunflow.engine.Processes;
import org.qunflow.member.tag.Interests;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** Leads on their way into the community: what is known of them when they are screened. */
@Service
public class Leads {
    private final LeadRows rows;
    private final Interests interests;

    Leads(LeadRows rows, Interests interests) {
        this.rows = rows;
        this.interests = interests;
    }

    /**
     * What a lead brings along.
     *
     * @param firstOrder size of the first order
     * @param intentStated true if it said what it came for (000-29)
     * @param duplicate true if another member of the community has the same address
     */
    record Arrival(MemberId member, FirstOrder firstOrder, boolean intentStated, boolean duplicate) {
        Map<String, Object> asInputs(Interest interest) {
            Map<String, Object> inputs = new HashMap<>(
                    Map.of("firstOrder", firstOrder.name(), "intentStated", intentStated, "duplicate", duplicate));
            if (interest != Interest.NOT_ASKED) {
                inputs.put("interest", interest.name());
            }
            return inputs;
        }
    }

    /** What the table lead-screening is asked with; of the interest nothing where the community asks for none. */
    public Map<String, Object> inputs(CommunityId community, MemberId member) {
        return rows.arrival(member)
                .asInputs(interestOf(community, List.of(member)).apply(member));
    }

    /** Leads that arrived by the moment and whose journey has not begun, with what they bring along. */
    List<Processes.Item> arrived(CommunityId community, Instant by) {
        List<Arrival> arrived = rows.arrived(community, Timestamp.from(by));
        Function<MemberId, Interest> interest =
                interestOf(community, arrived.stream().map(Arrival::member).toList());
        return arrived.stream()
                .map(a -> new Processes.Item(a.member().toString(), a.asInputs(interest.apply(a.member()))))
                .toList();
    }

    private Function<MemberId, Interest> interestOf(CommunityId community, Collection<MemberId> members) {
        if (members.isEmpty() || !interests.required(community)) {
            return member -> Interest.NOT_ASKED;
        }
        Set<MemberId> known = interests.known(community, members);
        return member -> known.contains(member) ? Interest.KNOWN : Interest.UNKNOWN;
    }
}
