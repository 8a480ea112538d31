package org.qunflow.insight.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the dashboard shows, from the views of the rooms below, and keeps it. */
@Component
class Counting {
    /** Chart, series, x and value, from the last half year or year of the community's own time. */
    private static final List<String> COUNTS = List.of("""
            select 'funnel', case element_id
                when 'event_leadArrived' then '1ARRIVED' when 'serviceTask_joinWaitingGroup' then '2WAITING'
                when 'businessRuleTask_layering' then '3LAYERED' when 'serviceTask_recordConversion' then '4CONVERTED'
                else '5CORE' end, date_trunc('week', day)::date::text, sum(passed)
            from engine_v_passage where community_id = :community and process_key = 'member-journey'
              and day > (:now::timestamptz at time zone :zone)::date - 182 and element_id in ('event_leadArrived',
              'serviceTask_joinWaitingGroup', 'businessRuleTask_layering', 'serviceTask_recordConversion',
              'serviceTask_joinCoreFanGroup')
            group by 2, 3""", """
            select 'cohort', to_char(arrived_at at time zone :zone, 'YYYY-MM'), 'members', count(*)
            from member_v_cohort where community_id = :community and arrived_at <= :now::timestamptz
              and arrived_at >= date_trunc('month', :now::timestamptz at time zone :zone) at time zone :zone - interval '11 months'
            group by 2""", """
            select 'retention', to_char(m.arrived_at at time zone :zone, 'YYYY-MM'),
              ((extract(year from d.day) - extract(year from m.arrived_at at time zone :zone)) * 12
                + extract(month from d.day) - extract(month from m.arrived_at at time zone :zone))::int::text,
              count(distinct m.member_id)
            from member_v_day d join member_v_cohort m on m.member_id = d.member_id
            where d.community_id = :community and d.facts > 0 and d.day <= (:now::timestamptz at time zone :zone)::date
              and d.day >= (m.arrived_at at time zone :zone)::date and m.arrived_at <= :now::timestamptz
              and m.arrived_at >= date_trunc('month', :now::timestamptz at time zone :zone) at time zone :zone - interval '11 months'
            group by 2, 3""", """
            select case when left_at is null or left_at > :now::timestamptz then 'staying' else 'left' end, group_type,
              least(26, floor(extract(epoch from least(left_at, :now::timestamptz) - joined_at) / 604800))::int::text, count(*)
            from group_v_stay where community_id = :community and joined_at <= :now::timestamptz group by 1, 2, 3""", """
            select 'workload', '1OPENED', date_trunc('week', created_at at time zone :zone)::date::text, count(*)
            from tasks_v_load where community_id = :community and created_at > :now::timestamptz - interval '182 days' and created_at <= :now::timestamptz
            group by 3
            union all
            select 'workload', case when due_at < closed_at then '3LATE' else '2IN_TIME' end,
              date_trunc('week', closed_at at time zone :zone)::date::text, count(*)
            from tasks_v_load where community_id = :community and outcome = 'COMPLETED'
              and closed_at > :now::timestamptz - interval '182 days' and closed_at <= :now::timestamptz
            group by 2, 3""", """
            select 'people', closed_by, case when due_at < closed_at then 'late' else 'inTime' end, count(*)
            from tasks_v_load where community_id = :community and outcome = 'COMPLETED' and closed_by is not null
              and closed_at > :now::timestamptz - interval '28 days' and closed_at <= :now::timestamptz
            group by 2, 3
            union all
            select 'people', coalesce(assignee, ''), case when due_at < :now::timestamptz then 'overdue' else 'open' end, count(*)
            from tasks_v_open where community_id = :community group by 2, 3""");

    private final JdbcClient jdbc;
    private final Communities communities;

    Counting(JdbcClient jdbc, Communities communities) {
        this.jdbc = jdbc;
        this.communities = communities;
    }

    @Transactional
    public void count(Community community) {
        Instant now = communities.now(community.id());
        Map<String, Object> values = Map.of(
                "community", community.id().value(),
                "now", Timestamp.from(now),
                "zone", community.zone().getId());
        jdbc.sql("""
                insert into insight_counted (community_id, counted_at, as_of) values (:community, now(), :now)
                on conflict (community_id) do update set counted_at = excluded.counted_at, as_of = excluded.as_of""").params(values).update();
        jdbc.sql("delete from insight_figure where community_id = :community")
                .params(values)
                .update();
        COUNTS.forEach(count -> jdbc.sql("insert into insight_figure (community_id, chart, series, x, value)"
                        + " select :community, c.* from (" + count + ") c")
                .params(values)
                .update());
    }

    /** Communities whose figures are missing or older than an hour. */
    List<Community> due() {
        List<UUID> fresh = jdbc.sql(
                        "select community_id from insight_counted where counted_at > now() - interval '1 hour'")
                .query(UUID.class)
                .list();
        return communities.all().stream()
                .filter(c -> !fresh.contains(c.id().value()))
                .toList();
    }
}
