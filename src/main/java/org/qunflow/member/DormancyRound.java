package org.qunflow.member;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who did nothing, got no offer and holds no seat for long enough leaves the engine as dormant. */
@Component
class DormancyRound implements Round {
    private static final Map<String, Object> DORMANT =
            Map.of("exit", Exit.DORMANT.name(), "reason", Exit.DORMANT.name());

    private final JdbcTemplate jdbc;
    private final Processes processes;
    private final Communities communities;
    private final MemberSettings settings;

    DormancyRound(JdbcTemplate jdbc, Processes processes, Communities communities, MemberSettings settings) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.communities = communities;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        ZonedDateTime until = to.atZone(communities.get(community).zone());
        ZonedDateTime since = until.minus(settings.dormantAfter());
        List<Processes.Item> asleep = asleep(community, since, until.toLocalDate());
        return processes.correlateAll(Members.EXITED, community, asleep).done();
    }

    private List<Processes.Item> asleep(CommunityId community, ZonedDateTime since, LocalDate today) {
        return jdbc.query(
                """
                select m.id from member_member m
                where m.community_id = ? and m.stage = 'LAYERED' and m.last_care_at <= ?
                  and not exists (select 1 from member_day d where d.member_id = m.id and d.day > ? and d.day <= ?)
                order by m.last_care_at limit 10000""",
                (r, n) -> new Processes.Item(r.getString(1), DORMANT),
                community.value(),
                Timestamp.from(since.toInstant()),
                Date.valueOf(since.toLocalDate()),
                Date.valueOf(today));
    }
}
