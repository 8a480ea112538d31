package org.qunflow.group.portfolio;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.qunflow.group.life.LifeRules;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The door to what the portfolio adds up to: the mix, survival by age, inflow and outflow by kind, old groups that pay. */
@Repository
public class Figures {
    /** Ages in days: days, weeks, the 34 of the longest life observed, months, one and two years (000-28). */
    private static final Integer[] AGES = {3, 7, 14, 21, 28, 34, 60, 90, 365, 730};

    private static final int OLD = 730;

    private final JdbcClient jdbc;
    private final LifeRules rules;

    Figures(JdbcClient jdbc, LifeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** How many open groups with members, waiting groups aside, are lively, quiet, standing or not measured yet, and how many are closed (000-25). */
    public record Mix(int active, int inactive, int fixed, int unknown, int closed) {}

    public Mix mix(CommunityId community) {
        return jdbc.sql("""
                select count(*) filter (where open and not fixed and health >= :bad) as active,
                  count(*) filter (where open and not fixed and health < :bad) as inactive,
                  count(*) filter (where open and fixed) as fixed,
                  count(*) filter (where open and not fixed and health is null) as unknown,
                  count(*) filter (where not open) as closed
                from (select g.closed_at is null as open, coalesce(l.fixed, false) as fixed, h.health
                  from group_group g left join group_life l on l.group_id = g.id
                    left join lateral (select health from group_health where group_id = g.id order by day desc limit 1) as h
                      on true
                  where g.community_id = :community and g.type <> 'WAITING' and (g.size > 0 or g.closed_at is not null)) as g""")
                .param("bad", rules.of(community).rule().badBelow())
                .param("community", community.value())
                .query(Mix.class)
                .single();
    }

    /** Of the groups that could have reached an age in days, how many did. */
    public record Age(int days, int could, int did) {
        public int share() {
            return could == 0 ? 0 : Math.round(100f * did / could);
        }
    }

    /** Survival of groups that ever had a member, by age. */
    public List<Age> survival(CommunityId community, Instant now) {
        return jdbc.sql("""
                select a.days, count(g.id) as could,
                  count(g.id) filter (where g.closed_at is null or g.closed_at >= g.opened_at + make_interval(days => a.days)) as did
                from unnest(cast(:ages as int[])) as a (days) left join group_group g on g.community_id = :community
                  and g.opened_at <= cast(:now as timestamptz) - make_interval(days => a.days)
                  and exists (select 1 from group_membership m where m.group_id = g.id)
                group by a.days order by a.days""")
                .param("ages", AGES)
                .param("community", community.value())
                .param("now", Timestamp.from(now))
                .query(Age.class)
                .list();
    }

    /** Who came to groups of a kind and who left them. */
    public record Balance(String kind, int groups, int members, int inWeek, int outWeek, int inMonth, int outMonth) {}

    public List<Balance> balances(CommunityId community, Instant now) {
        return jdbc.sql("""
                select coalesce(g.tier, g.type) as kind, count(*) filter (where g.closed_at is null) as groups,
                  sum(g.size) as members, coalesce(sum(w.in_week), 0) as in_week, coalesce(sum(w.out_week), 0) as out_week,
                  coalesce(sum(w.in_month), 0) as in_month, coalesce(sum(w.out_month), 0) as out_month
                from group_group g left join lateral (
                  select count(*) filter (where joined_at >= :week) as in_week, count(*) filter (where left_at >= :week) as out_week,
                    count(*) filter (where joined_at >= :month) as in_month, count(*) filter (where left_at >= :month) as out_month
                  from group_membership m where m.group_id = g.id and (joined_at >= :month or left_at >= :month)) as w on true
                where g.community_id = :community group by 1 order by 1""")
                .param("week", Timestamp.from(now.minus(Duration.ofDays(7))))
                .param("month", Timestamp.from(now.minus(Duration.ofDays(30))))
                .param("community", community.value())
                .query(Balance.class)
                .list();
    }

    /** Groups older than two years, and how many of them bring more than they cost (001-01). */
    public record Old(int groups, int paying) {}

    public Old old(CommunityId community, Instant now) {
        return jdbc.sql("""
                select count(*) as groups, count(*) filter (where coalesce(p.paid, 0)
                  > cast(:cost as numeric) * extract(epoch from cast(:now as timestamptz) - g.opened_at) / 86400) as paying
                from group_group g join community_community c on c.id = g.community_id left join lateral (
                  select sum(d.paid) as paid from group_membership m join member_v_day d on d.member_id = m.member_id
                    and d.day >= (m.joined_at at time zone c.zone)::date
                    and (m.left_at is null or d.day <= (m.left_at at time zone c.zone)::date)
                  where m.group_id = g.id) as p on true
                where g.community_id = :community and g.closed_at is null and g.size > 0
                  and g.opened_at <= cast(:now as timestamptz) - make_interval(days => :old)""")
                .param("cost", rules.costPerDay())
                .param("now", Timestamp.from(now))
                .param("community", community.value())
                .param("old", OLD)
                .query(Old.class)
                .single();
    }
}
