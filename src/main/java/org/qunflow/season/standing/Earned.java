package org.qunflow.season.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qunflow.member.MemberViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The points of many members at once, out of their facts: a fragment of SQL that every statement about points shares. It
 * needs a query "who" with member_id, since and until, and the parameters community, zone and those bound here.
 */
@Component
public class Earned {
    /** Days on which a holder is away or suspended, and points and active days of each of those who earned any. */
    public static final String SQL = """
            away as (
              select l.member_id, d::date as day from who w join season_leave l on l.member_id = w.member_id
              cross join lateral generate_series(l.first_day::timestamp, l.last_day::timestamp, interval '1 day') d
              union
              select w.member_id, d::date from who w join %s b on b.member_id = w.member_id
              cross join lateral generate_series((b.from_at at time zone :zone)::date::timestamp,
                (least(coalesce(b.lifted_at, w.until), w.until) at time zone :zone)::date::timestamp, interval '1 day') d),
            weight as (
              select * from unnest(:kinds::text[], :weights::numeric[]) as w (kind, points)),
            deed as (
              select w.member_id, f.kind, (f.occurred_at at time zone :zone)::date as day,
                least(sum(f.quantity), :mostPerDay) as times
              from who w join member_v_deed f on f.member_id = w.member_id and f.community_id = :community
                and f.occurred_at >= w.since and f.occurred_at < w.until
              group by 1, 2, 3),
            earned as (
              select d.member_id, sum(d.times * weight.points) as points, count(distinct d.day)::int as active_days
              from deed d join weight on weight.kind = d.kind
              where not exists (select 1 from away a where a.member_id = d.member_id and a.day = d.day)
              group by 1)""".formatted(MemberViews.SUSPENSION);

    private final StandingSettings settings;

    Earned(StandingSettings settings) {
        this.settings = settings;
    }

    /** Binds the weights. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        List<String> kinds = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        settings.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(w -> {
                    kinds.add(w.getKey());
                    weights.add(w.getValue().toPlainString());
                });
        return statement
                .param("kinds", kinds.toArray(String[]::new))
                .param("weights", weights.toArray(String[]::new))
                .param("mostPerDay", settings.mostPerDay());
    }
}
