package org.qunflow.group.life;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.engine.Subject;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which groups get a clock, which are due, which have closed. */
@Repository
class DueRows {
    private final JdbcClient jdbc;
    private final LifeSettings settings;

    DueRows(JdbcClient jdbc, LifeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Open groups with members get a clock whose day 0 is today. */
    void begin(CommunityId community, LocalDate today) {
        jdbc.sql("""
                insert into group_life (group_id, community_id, started_on)
                select g.id, g.community_id, ? from group_group g where g.community_id = ? and g.type = any(?)
                  and g.closed_at is null and g.size > 0
                  and not exists (select 1 from group_life l where l.group_id = g.id)
                on conflict do nothing""")
                .params(
                        Date.valueOf(today),
                        community.value(),
                        settings.kinds().stream().map(GroupType::name).toArray(String[]::new))
                .update();
    }

    List<GroupId> unstarted(CommunityId community) {
        return groups("""
                select group_id from group_life where community_id = ? and not started and state <> 'ENDED'
                order by group_id""", community);
    }

    void started(CommunityId community, List<String> groups) {
        jdbc.sql("update group_life set started = true where community_id = ? and group_id = any(?)")
                .params(community.value(), groups.stream().map(UUID::fromString).toArray(UUID[]::new))
                .update();
    }

    /** Groups whose clock runs although they are closed. */
    List<GroupId> closed(CommunityId community) {
        return groups("""
                select l.group_id from group_life l join group_group g on g.id = l.group_id
                where l.community_id = ? and l.state <> 'ENDED' and g.closed_at is not null order by 1""", community);
    }

    private List<GroupId> groups(String query, CommunityId community) {
        return jdbc.sql(query)
                .param(community.value())
                .query((r, n) -> new GroupId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Groups and the day of their clock that is due; of several days only the last. A verdict that was moved before a check is due at once. */
    Map<GroupId, Integer> due(CommunityId community, LifeRule rule, LocalDate today) {
        Integer[] days = Stream.concat(rule.checkDays().stream(), Stream.of(rule.verdictDay()))
                .toArray(Integer[]::new);
        Map<GroupId, Integer> due = new LinkedHashMap<>();
        jdbc.sql("""
                select l.group_id, max(case when d.day > l.checked_day then d.day else :today - l.started_on end)
                from group_life l join group_group g on g.id = l.group_id
                  join unnest(cast(:days as int[])) as d (day) on l.started_on + d.day <= :today
                    and (d.day > l.checked_day or d.day = :verdict and :today - l.started_on > l.checked_day)
                where l.community_id = :community and l.started and not l.fixed and l.state in ('RUNNING', 'REVIVING')
                  and g.closed_at is null
                group by l.group_id order by l.group_id""")
                .param("today", Date.valueOf(today))
                .param("days", days)
                .param("verdict", rule.verdictDay())
                .param("community", community.value())
                .query(r -> {
                    due.put(new GroupId(r.getObject(1, UUID.class)), r.getInt(2));
                });
        return due;
    }

    /** What a group is called in both languages. */
    Subject subject(GroupId group) {
        return jdbc.sql("select group_zh, group_en from group_v_name where group_id = ?")
                .param(group.value())
                .query((r, n) -> new Subject(r.getString(1), r.getString(2), group, null))
                .single();
    }
}
