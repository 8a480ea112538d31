package org.qunflow.outreach.fatigue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.outreach.fatigue.Fatigue.Band;
import org.qunflow.outreach.fatigue.Fatigue.TiredGroup;
import org.qunflow.outreach.fatigue.Fatigue.TiredMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection of fatigue: one row for everybody who was touched in 28 days. */
@Repository
class FatigueRows {
    /** Only what came to the member tires: what waits or was refused does not. */
    private static final String CAME = "t.waits_until is null and t.delivery not in ('REFUSED', 'FAILED')";

    private static final String COUNT = """
            with touched as (
              select t.member_id, count(*) filter (where t.at > :weekSince) as touches_7, count(*) as touches_28
              from outreach_touch t where t.community_id = :community and t.at > :monthSince and t.at <= :now
                and %s group by 1),
            counted as (
              select t.*, coalesce(a.answers_7, 0) as answers_7, coalesce(a.answers_28, 0) as answers_28 from touched t
              left join lateral (
                select count(*) filter (where d.day > :day::date - 7) as answers_7, count(*) as answers_28 from member_v_day d
                where d.member_id = t.member_id and d.community_id = :community and d.day > :day::date - 28 and d.day <= :day
                  and d.facts > 0) a on true)
            insert into outreach_fatigue (community_id, member_id, day, touches_7, touches_28, answers_7, answers_28, index)
            select :community, member_id, :day, touches_7, touches_28, answers_7, answers_28, greatest(0,
              100 * (touches_7 - :worth * answers_7) / :weekLimit, 100 * (touches_28 - :worth * answers_28) / :monthLimit)
            from counted
            on conflict (community_id, member_id) do update set day = excluded.day, touches_7 = excluded.touches_7,
              touches_28 = excluded.touches_28, answers_7 = excluded.answers_7, answers_28 = excluded.answers_28,
              index = excluded.index""".formatted(CAME);
    private static final String SHARES = """
            select s.group_id, min(s.group_zh) as zh, min(s.group_en) as en, count(*) as members,
              count(*) filter (where f.index >= :limit) as tired
            from group_v_seat s left join outreach_fatigue f on f.community_id = s.community_id and f.member_id = s.member_id
            where s.community_id = :community""";

    private final JdbcClient jdbc;

    FatigueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> tired(CommunityId community, Collection<UUID> members, int limit) {
        return new HashSet<>(jdbc.sql("""
                        select member_id from outreach_fatigue
                        where community_id = ? and member_id = any(?) and index >= ?""")
                .params(community.value(), members.toArray(UUID[]::new), limit)
                .query(UUID.class)
                .list());
    }

    Set<GroupId> tiredGroups(CommunityId community, Collection<GroupId> groups, int limit, int share) {
        return new HashSet<>(jdbc.sql(SHARES + " and s.group_id = any(:groups) group by 1"
                        + " having 100 * count(*) filter (where f.index >= :limit) >= :share * count(*)")
                .param("community", community.value())
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .param("share", share)
                .query((r, n) -> new GroupId(r.getObject(1, UUID.class)))
                .list());
    }

    int count(CommunityId community, LocalDate day, Instant now, FatigueSettings settings) {
        return jdbc.sql(COUNT)
                .param("community", community.value())
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("weekSince", Timestamp.from(now.minusSeconds(7 * 86_400L)))
                .param("monthSince", Timestamp.from(now.minusSeconds(28 * 86_400L)))
                .param("worth", settings.answerWorth())
                .param("weekLimit", settings.weekLimit())
                .param("monthLimit", settings.monthLimit())
                .update();
    }

    /** Those who got nothing in 28 days. */
    void forgetOthers(CommunityId community, Instant now) {
        jdbc.sql("""
                delete from outreach_fatigue f where community_id = ? and not exists (
                  select from outreach_touch t where t.member_id = f.member_id and t.community_id = f.community_id
                    and t.at > ? and %s)""".formatted(CAME))
                .params(community.value(), Timestamp.from(now.minusSeconds(28 * 86_400L)))
                .update();
    }

    Optional<LocalDate> countedFor(CommunityId community) {
        return Optional.ofNullable(jdbc.sql("select max(day) as day from outreach_fatigue where community_id = ?")
                .param(community.value())
                .query((r, n) -> r.getObject(1, LocalDate.class))
                .list()
                .get(0));
    }

    List<Band> bands(CommunityId community) {
        return jdbc.sql("""
                select b.from_index, count(f.member_id) from (values (0, 24), (25, 49), (50, 74), (75, 99), (100, 2147483647))
                  as b (from_index, to_index)
                left join outreach_fatigue f on f.community_id = ? and f.index between b.from_index and b.to_index
                group by 1 order by 1""")
                .param(community.value())
                .query((r, n) -> new Band(r.getInt(1), r.getLong(2)))
                .list();
    }

    List<TiredGroup> groups(CommunityId community, int limit, int most) {
        return jdbc.sql("select * from (" + SHARES + " group by 1) g where tired > 0"
                        + " order by tired::numeric / members desc, tired desc, group_id limit :most")
                .param("community", community.value())
                .param("limit", limit)
                .param("most", most)
                .query((r, n) -> new TiredGroup(
                        new GroupId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getString(3),
                        r.getInt(4),
                        r.getInt(5)))
                .list();
    }

    List<TiredMember> members(CommunityId community, int limit, int belowIndex, UUID after, int most) {
        return jdbc.sql("""
                select f.*, m.display_name from outreach_fatigue f
                  join member_v_name m on m.community_id = f.community_id and m.member_id = f.member_id
                where f.community_id = :community and f.index >= :limit
                  and (f.index < :below or f.index = :below and f.member_id > :after)
                order by f.index desc, f.member_id limit :most""")
                .param("community", community.value())
                .param("limit", limit)
                .param("below", belowIndex)
                .param("after", after)
                .param("most", most)
                .query((r, n) -> new TiredMember(
                        r.getObject("member_id", UUID.class),
                        r.getString("display_name"),
                        r.getInt("touches_7"),
                        r.getInt("touches_28"),
                        r.getInt("answers_7"),
                        r.getInt("answers_28"),
                        r.getInt("index")))
                .list();
    }
}
