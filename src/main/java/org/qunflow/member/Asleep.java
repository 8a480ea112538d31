package org.qunflow.member;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the members of whom nothing was heard, and for whom nothing was done, for long enough. */
@Repository
class Asleep {
    private final JdbcTemplate jdbc;
    private final Communities communities;
    private final MemberSettings settings;

    Asleep(JdbcTemplate jdbc, Communities communities, MemberSettings settings) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.settings = settings;
    }

    /** Their ids, at most 10,000, those first who sleep longest. */
    List<String> members(CommunityId community, Instant now) {
        ZonedDateTime until = now.atZone(communities.get(community).zone());
        ZonedDateTime since = until.minus(settings.dormantAfter());
        return jdbc.queryForList(
                """
                select m.id::text from member_member m
                where m.community_id = ? and m.stage = 'LAYERED' and m.last_care_at <= ?
                  and not exists (select 1 from member_day d where d.member_id = m.id and d.day > ? and d.day <= ?)
                order by m.last_care_at limit 10000""",
                String.class,
                community.value(),
                Timestamp.from(since.toInstant()),
                Date.valueOf(since.toLocalDate()),
                Date.valueOf(until.toLocalDate()));
    }
}
