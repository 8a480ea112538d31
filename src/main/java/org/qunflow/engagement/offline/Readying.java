package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.engine.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for the table offline-event-readiness: who is there, who is active, what was held before (000-16). */
@Component
class Readying {
    private static final String COUNT = """
            with reach as (
              select s.member_id from member_v_standing s where s.community_id = :community and (
                exists (select 1 from group_v_place p where p.member_id = s.member_id and p.group_id = :group)
                or exists (select 1 from member_v_tag t where t.community_id = s.community_id and t.member_id = s.member_id
                  and t.key = 'region' and t.value = :region)))
            select (select count(*) from reach) as members,
              (select count(*) from reach r where exists (select 1 from member_v_day d where d.community_id = :community
                and d.member_id = r.member_id and d.day >= :since)) as active,
              (select count(*) from engagement_offline o where o.community_id = :community and o.state in ('HELD', 'REVIEWED')
                and (o.group_id = :group or o.region = :region)) as past""";

    private final JdbcClient jdbc;
    private final Communities communities;
    private final OfflineSettings settings;

    Readying(JdbcClient jdbc, Communities communities, OfflineSettings settings) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.settings = settings;
    }

    /** Members of the group or of the region, those among them who are active, and events held there before. */
    record Count(int members, int active, int past) {
        Map<String, Object> inputs(int lowest) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("members", members);
            inputs.put("membersPerPlace", per(members, lowest));
            inputs.put("activePerPlace", per(active, lowest));
            inputs.put("pastEvents", past);
            inputs.put("lowest", lowest);
            return inputs;
        }

        private static double per(int people, int places) {
            return BigDecimal.valueOf(people)
                    .divide(BigDecimal.valueOf(places), 1, RoundingMode.DOWN)
                    .doubleValue();
        }

        Offline.Readiness said(Decision decision) {
            boolean ready = "READY".equals(decision.outputs().get("readiness"));
            return new Offline.Readiness(
                    members, active, past, ready, decision.outputs().get("why").toString());
        }
    }

    Count count(Offline event) {
        ZoneId zone = communities.get(event.community()).zone();
        LocalDate since =
                communities.now(event.community()).atZone(zone).toLocalDate().minus(settings.lookBack());
        return jdbc.sql(COUNT)
                .param("community", event.community().value())
                .param("group", event.plan().group().value())
                .param("region", event.plan().region())
                .param("since", Date.valueOf(since))
                .query(Count.class)
                .single();
    }
}
