package org.qunflow.season.elimination;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.season.standing.Earned;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose grace is over, and what keeps the seat for some of them: one statement for all. */
@Repository
class GraceRows {
    private static final String SQL = """
            with who as (
              select member_id, opened_at as since, grace_until as until from season_elimination
              where community_id = :community and state = 'NOTICED' and started and grace_until <= :to),
            %s,
            waits as (
              select exists (select 1 from season_candidate c join season_season s on s.id = c.season_id
                join %s l on l.member_id = c.member_id and l.stage = 'LAYERED'
                where s.community_id = :community and s.phase = 'RUNNING'
                  and not exists (select 1 from season_invitation i where i.member_id = c.member_id
                    and i.season_id = c.season_id and (i.closed_at is null or i.closed_at > :askedBefore))) as somebody)
            select e.member_id, case
              when e.score + coalesce(x.points, 0) >= e.needed then 'REACHED'
              when exists (select 1 from %s b where b.member_id = e.member_id and b.lifted_at is null) then 'SUSPENDED'
              when exists (select 1 from season_protection p where p.member_id = e.member_id
                and p.from_at <= e.grace_until and p.until_at >= e.grace_until) then 'PROTECTED'
              when exists (select 1 from away a where a.member_id = e.member_id
                and a.day = (e.grace_until at time zone :zone)::date) then 'ON_LEAVE'
              when not waits.somebody then 'NOBODY_WAITS' end as because
            from season_elimination e join who w on w.member_id = e.member_id left join earned x on x.member_id = e.member_id
              cross join waits
            where e.state = 'NOTICED' order by e.member_id""".formatted(Earned.SQL, MemberViews.LIVING, MemberViews.SUSPENSION);

    private final JdbcClient jdbc;
    private final Earned earned;

    GraceRows(JdbcClient jdbc, Earned earned) {
        this.jdbc = jdbc;
        this.earned = earned;
    }

    /** Somebody whose grace is over; because is null if nothing keeps the seat. */
    record Over(MemberId member, String because) {}

    List<Over> over(CommunityId community, ZoneId zone, Instant to, Instant askedBefore) {
        return earned.bind(jdbc.sql(SQL))
                .param("community", community.value())
                .param("zone", zone.getId())
                .param("to", Timestamp.from(to))
                .param("askedBefore", Timestamp.from(askedBefore))
                .query((r, n) -> new Over(new MemberId(r.getObject(1, UUID.class)), r.getString(2)))
                .list();
    }
}
