package org.qunflow.group.life;

import java.sql.Timestamp;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of verdicts, and what is known of a group that is judged. */
@Repository
class VerdictRows {
    private final JdbcClient jdbc;
    private final LifeSettings settings;

    VerdictRows(JdbcClient jdbc, LifeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The last check and the one before, and what members paid while they were there in this round. */
    Verdict.Facts facts(CommunityId community, GroupId group, Instant now) {
        return jdbc.sql("""
                with last as (select health, row_number() over (order by id desc) as n from group_check
                  where group_id = :group order by id desc limit 2)
                select l.checked_day, coalesce((select health from last where n = 1), 0) as health,
                  coalesce((select health from last where n = 1) - (select health from last where n = 2), 0) as trend,
                  coalesce((select sum(d.paid) from group_membership m join member_v_day d on d.member_id = m.member_id
                     and d.day >= greatest(l.started_on, (m.joined_at at time zone c.zone)::date)
                     and d.day <= (coalesce(m.left_at, :now) at time zone c.zone)::date
                    where m.group_id = l.group_id), 0) - l.checked_day * cast(:cost as numeric) as contribution, g.size
                from group_life l join group_group g on g.id = l.group_id join community_community c on c.id = l.community_id
                where l.community_id = :community and l.group_id = :group""")
                .param("group", group.value())
                .param("community", community.value())
                .param("now", Timestamp.from(now))
                .param("cost", settings.costPerDay())
                .query((r, n) ->
                        new Verdict.Facts(r.getInt(1), r.getInt(2), r.getInt(3), r.getBigDecimal(4), r.getInt(5)))
                .single();
    }

    void ask(CommunityId community, GroupId group, Verdict.Facts facts, String proposed, Instant at) {
        jdbc.sql("""
                insert into group_verdict (community_id, group_id, round, asked_at, day, health, trend, contribution, size,
                  proposed)
                select :community, :group, l.round, :at, :day, :health, :trend, :contribution, :size, :proposed
                from group_life l where l.group_id = :group""")
                .param("community", community.value())
                .param("group", group.value())
                .param("at", Timestamp.from(at))
                .param("day", facts.day())
                .param("health", facts.health())
                .param("trend", facts.trend())
                .param("contribution", facts.contribution())
                .param("size", facts.size())
                .param("proposed", proposed)
                .update();
    }

    /** The same question once more, because what was decided could not be done. */
    void askAgain(GroupId group, Instant at) {
        jdbc.sql("""
                insert into group_verdict (community_id, group_id, round, asked_at, day, health, trend, contribution, size,
                  proposed)
                select community_id, group_id, round, ?, day, health, trend, contribution, size, proposed
                from group_verdict where group_id = ? order by id desc limit 1""").params(Timestamp.from(at), group.value()).update();
    }

    void decided(GroupId group, String verdict, String by, Instant at, String reason) {
        jdbc.sql("""
                update group_verdict set decided = ?, decided_by = ?, decided_at = ?, reason = ?
                where id = (select max(id) from group_verdict where group_id = ?) and decided is null""")
                .params(verdict, by, Timestamp.from(at), reason, group.value())
                .update();
    }

    String reason(GroupId group) {
        return jdbc.sql("select coalesce(reason, '') from group_verdict where group_id = ? order by id desc limit 1")
                .param(group.value())
                .query(String.class)
                .single();
    }

    /** What came of the question that was asked last, if it is open. */
    void came(GroupId group, String outcome, GroupId into) {
        jdbc.sql("""
                update group_verdict set outcome = ?, into_group = cast(? as uuid)
                where id = (select max(id) from group_verdict where group_id = ?) and outcome is null""")
                .params(outcome, into == null ? null : into.toString(), group.value())
                .update();
    }
}
