package org.qunflow.season.standing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.qunflow.member.MemberViews;
import org.qunflow.season.cycle.Season;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The standing of a season in one statement: holders and candidates, their points, places and zones. Equal scores: who was
 * active on more days, then who took the seat earlier or waits further ahead, stands above.
 */
@Component
class Placing {
    static final String SQL =
            """
            with who as (
              select member_id, true as seated, taken_at, 0 as rank, :since::timestamptz as since, :until::timestamptz as until
              from season_seat where season_id = :season and vacated_at is null
              union all
              select c.member_id, false, null, c.rank, :since::timestamptz, :until::timestamptz
              from season_candidate c join %s l on l.member_id = c.member_id and l.stage = 'LAYERED'
              where c.season_id = :season
                and not exists (select 1 from %s b where b.member_id = c.member_id and b.lifted_at is null)
                and not exists (select 1 from season_invitation i
                where i.member_id = c.member_id and i.season_id = c.season_id
                  and (i.closed_at is null or i.closed_at > :askedBefore))),
            %s,
            away_days as (
              select member_id, count(distinct day)::int as days from away
              where day >= (:since::timestamptz at time zone :zone)::date and day < (:since::timestamptz at time zone :zone)::date + :days
              group by 1),
            scored as (
              select w.*, coalesce(e.points, 0) as points, coalesce(e.active_days, 0) as active_days,
                coalesce(a.days, 0) as leave_days,
                coalesce(round(coalesce(e.points, 0) * :days / nullif(:days - coalesce(a.days, 0), 0), 2), 0) as score
              from who w left join earned e on e.member_id = w.member_id left join away_days a on a.member_id = w.member_id),
            placed as (
              select *, row_number() over (partition by seated
                  order by score desc, active_days desc, taken_at, rank, external_id, member_id)::int as place,
                count(*) over (partition by seated)::int as of_all
              from scored join (select member_id, external_id from member_v_key where community_id = :community) k
                using (member_id))
            select member_id, seated, place, of_all, points, score, active_days, leave_days,
              case when not seated then 'NONE'
                when exists (select 1 from %s b where b.member_id = placed.member_id and b.lifted_at is null) then 'SUSPENDED'
                when taken_at > :since then 'FIRST_CYCLE'
                when exists (select 1 from season_protection p where p.member_id = placed.member_id
                  and p.from_at <= :until and p.until_at >= :until) then 'BY_LEAD'
                when leave_days >= :days then 'ON_LEAVE' else 'NONE' end as protection,
              case when not seated then null
                when place > of_all - ceil(of_all * :bottom) or score < :threshold then 'OUT'
                when place > of_all - 2 * ceil(of_all * :bottom) then 'RISK' else 'SAFE' end as zone,
              null::uuid as challenger_id, null::numeric as challenger_score, null::numeric as needed,
              null::text as verdict, null::text as rule, null::int as table_version
            from placed""".formatted(MemberViews.LIVING, MemberViews.SUSPENSION, Earned.SQL, MemberViews.SUSPENSION);

    private final JdbcClient jdbc;
    private final Earned earned;
    private final StandingSettings settings;

    Placing(JdbcClient jdbc, Earned earned, StandingSettings settings) {
        this.jdbc = jdbc;
        this.earned = earned;
        this.settings = settings;
    }

    /** Whom it is about, and the span of time that counts. */
    record Span(Season season, ZoneId zone, Instant since, Instant until, Instant askedBefore) {
        int days() {
            return (int) Math.max(
                    1,
                    ChronoUnit.DAYS.between(
                                    since.atZone(zone).toLocalDate(),
                                    until.minusMillis(1).atZone(zone).toLocalDate())
                            + 1);
        }
    }

    /** A statement around the standing, with everything bound that it needs. */
    JdbcClient.StatementSpec statement(String sql, Span span) {
        return earned.bind(jdbc.sql(sql))
                .param("season", span.season().id().value())
                .param("community", span.season().community().value())
                .param("zone", span.zone().getId())
                .param("since", Timestamp.from(span.since()))
                .param("until", Timestamp.from(span.until()))
                .param("askedBefore", Timestamp.from(span.askedBefore()))
                .param("days", span.days())
                .param("bottom", settings.bottom())
                .param("threshold", settings.threshold());
    }
}
