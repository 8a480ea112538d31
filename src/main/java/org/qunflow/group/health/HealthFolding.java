package org.qunflow.group.health;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Folds memberships, facts and samples into one row a group and day, in one statement for all groups and days. */
@Repository
class HealthFolding {
    private static final String FOLD = """
            with days as materialized (
              select d::date as day, (d - make_interval(days => :window - 1)) at time zone :zone as since,
                (d + interval '1 day') at time zone :zone as until
              from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 day') as d),
            stays as materialized (
              select g.id, d.day, d.since, d.until, m.member_id, greatest(m.joined_at, d.since) as from_,
                least(coalesce(m.left_at, d.until), d.until) as to_, m.joined_at <= d.since as began,
                coalesce(m.left_at >= d.until, true) as here
              from group_group g join days d on g.opened_at < d.until and coalesce(g.closed_at >= d.until, true)
                join group_membership m on m.group_id = g.id and m.joined_at < d.until
                  and coalesce(m.left_at >= d.since, true)
              where g.community_id = :community),
            sizes as (
              select id, day, until, count(distinct member_id) filter (where here) as size,
                count(distinct member_id) filter (where began) as began,
                count(distinct member_id) filter (where began and here) as stayed
              from stays group by id, day, until),
            did as (
              select s.id, s.day,
                count(distinct (s.member_id, (f.occurred_at at time zone :zone)::date)) filter (where f.kind = 'SPOKE')
                  / cast(:window as numeric) as speakers,
                count(distinct s.member_id) filter (where s.here) as active,
                count(*) filter (where f.kind = any(:outputKinds)) as outputs
              from stays s join member_v_deed f on f.member_id = s.member_id and f.kind <> 'JOINED'
                and f.occurred_at >= s.from_ and f.occurred_at < s.to_
              group by s.id, s.day),
            known as (
              select z.id, z.day, z.size, coalesce(d.speakers, 0) as speakers, coalesce(d.active, 0) as active,
                coalesce(d.outputs, 0) as outputs, coalesce(d.speakers, 0) / z.size / :speakersTarget as v_speakers,
                (t.turns - t.topics) / cast(t.topics as numeric) / :repliesTarget as v_replies,
                coalesce(d.outputs, 0) * 7.0 / :window / :outputsTarget as v_outputs, t.rating / :ratingTarget as v_rating,
                coalesce(d.active, 0) / cast(z.size as numeric) / :activeTarget as v_active,
                z.stayed / cast(nullif(z.began, 0) as numeric) as v_stayed,
                t.mutual / cast(t.turns as numeric) / :mutualTarget as v_mutual
              from sizes z left join did d using (id, day) left join lateral (
                select * from group_sample s where s.group_id = z.id and s.at < z.until
                  and s.at >= z.until - make_interval(days => :sampleDays) order by s.at desc limit 1) as t on true
              where z.size > 0),
            scores as (
              select k.*,
                (select coalesce(100 * sum(least(v, 1) * w) filter (where v is not null) / nullif(sum(w) filter (where v is not null), 0), 0)
                   from (values (v_speakers, :speakers), (v_replies, :replies)) as t (v, w)) as participation,
                (select coalesce(100 * sum(least(v, 1) * w) filter (where v is not null) / nullif(sum(w) filter (where v is not null), 0), 0)
                   from (values (v_outputs, :outputs), (v_rating, :rating)) as t (v, w)) as organisation,
                (select coalesce(100 * sum(least(v, 1) * w) filter (where v is not null) / nullif(sum(w) filter (where v is not null), 0), 0)
                   from (values (v_active, :active), (v_stayed, :stayed), (v_mutual, :mutual)) as t (v, w)) as belonging
              from known k)
            insert into group_health as h (community_id, group_id, day, size, speakers, active, outputs, participation,
              organisation, belonging, health)
            select :community, id, day, size, speakers, active, outputs, participation, organisation, belonging,
              (participation * :participation + organisation * :organisation + belonging * :belonging)
                / cast(:participation + :organisation + :belonging as numeric)
            from scores
            on conflict (group_id, day) do update set size = excluded.size, speakers = excluded.speakers,
              active = excluded.active, outputs = excluded.outputs, participation = excluded.participation,
              organisation = excluded.organisation, belonging = excluded.belonging, health = excluded.health""";

    private final JdbcClient jdbc;
    private final Map<String, Object> parameters;

    HealthFolding(JdbcClient jdbc, HealthSettings settings) {
        this.jdbc = jdbc;
        this.parameters = parameters(settings);
    }

    int fold(CommunityId community, ZoneId zone, LocalDate first, LocalDate last) {
        return jdbc.sql(FOLD)
                .params(parameters)
                .param("community", community.value())
                .param("zone", zone.getId())
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .update();
    }

    private static Map<String, Object> parameters(HealthSettings settings) {
        Map<String, Object> all = new HashMap<>(targets(settings));
        HealthSettings.Weights weights = settings.weights();
        all.put("speakers", weights.speakers());
        all.put("replies", weights.replies());
        all.put("outputs", weights.outputs());
        all.put("rating", weights.rating());
        all.put("active", weights.active());
        all.put("stayed", weights.stayed());
        all.put("mutual", weights.mutual());
        all.put("participation", weights.participation());
        all.put("organisation", weights.organisation());
        all.put("belonging", weights.belonging());
        return all;
    }

    private static Map<String, Object> targets(HealthSettings settings) {
        return Map.of(
                "window", settings.windowDays(),
                "sampleDays", settings.sampleDays(),
                "outputKinds", settings.outputKinds().stream().map(Enum::name).toArray(String[]::new),
                "speakersTarget", settings.speakersTarget(),
                "repliesTarget", settings.repliesTarget(),
                "outputsTarget", settings.outputsTarget(),
                "ratingTarget", settings.ratingTarget(),
                "activeTarget", settings.activeTarget(),
                "mutualTarget", settings.mutualTarget());
    }
}
