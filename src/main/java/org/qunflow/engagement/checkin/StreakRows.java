package org.qunflow.engagement.checkin;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qunflow.reward.Points;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection of streaks: folded anew from check-ins and frozen days, for all members whom a change concerns at once. */
@Repository
class StreakRows {
    private static final String FOLD = """
            with counted as (
              select member_id, day, state = 'PENDING' as pending from engagement_check_in
              where task_id = :task and member_id = any(:members) and state in ('COUNTED','PENDING','ACCEPTED')),
            covered as (
              select member_id, day, 1 as done, pending from counted
              union all
              select f.member_id, f.day, 0, false from engagement_check_freeze f
              where f.task_id = :task and f.member_id = any(:members)
                and not exists (select 1 from counted c where c.member_id = f.member_id and c.day = f.day)),
            placed as (
              select *, day - cast(row_number() over (partition by member_id order by day) as int) as run_of from covered),
            runs as (
              select member_id, min(day) as since, max(day) as until, sum(done) as run,
                count(*) filter (where pending) as pending
              from placed group by member_id, run_of having sum(done) > 0),
            folded as (
              select distinct on (member_id) member_id, since, until, run, pending,
                max(run) over (partition by member_id) as longest, sum(run) over (partition by member_id) as total
              from runs order by member_id, until desc)
            insert into engagement_check_streak as s
              (task_id, member_id, community_id, since, until, run, longest, total, pending)
            select t.id, f.member_id, t.community_id, f.since, f.until, f.run, f.longest, f.total, f.pending
            from folded f join engagement_check_task t on t.id = :task
            on conflict (task_id, member_id) do update set since = excluded.since, until = excluded.until,
              run = excluded.run, longest = excluded.longest, total = excluded.total, pending = excluded.pending""";

    private static final String REACHED = """
            insert into engagement_check_reached (task_id, member_id, days, day)
            select s.task_id, s.member_id, m.days, s.until
            from engagement_check_streak s join engagement_check_milestone m on m.task_id = s.task_id
            where s.task_id = :task and s.member_id = any(:members) and s.run >= m.days and s.pending = 0
              and not exists (select 1 from engagement_check_reached r where r.task_id = s.task_id
                and r.member_id = s.member_id and r.days = m.days and r.day >= s.since)
            on conflict do nothing
            returning member_id, days, day,
              (select m.points from engagement_check_milestone m where m.task_id = :task and m.days = engagement_check_reached.days)""";

    private static final String FREEZE = """
            insert into engagement_check_freeze (task_id, member_id, day)
            select s.task_id, s.member_id, :day from engagement_check_streak s
              join engagement_check_task t on t.id = s.task_id
              join member_v_living l on l.member_id = s.member_id and %s
            where s.task_id = :task and s.until = cast(:day as date) - 1
              and (select count(*) from engagement_check_freeze f where f.task_id = s.task_id
                and f.member_id = s.member_id and f.day >= date_trunc('month', cast(:day as date))) < t.freeze_cards
            on conflict do nothing returning member_id""".formatted(CheckTaskRows.FOR_MEMBER);

    private final JdbcClient jdbc;

    StreakRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A milestone that a member has just reached. */
    record Reached(MemberId member, int days, LocalDate day, Points points) {}

    void fold(CheckTask task, Collection<MemberId> members) {
        jdbc.sql("delete from engagement_check_streak where task_id = :task and member_id = any(:members)")
                .param("task", task.id().value())
                .param("members", ids(members))
                .update();
        jdbc.sql(FOLD)
                .param("task", task.id().value())
                .param("members", ids(members))
                .update();
    }

    /** Writes down which milestones these members have reached, each once in a run. */
    List<Reached> reach(CheckTask task, Collection<MemberId> members) {
        return jdbc.sql(REACHED)
                .param("task", task.id().value())
                .param("members", ids(members))
                .query((r, n) -> new Reached(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getInt(2),
                        r.getDate(3).toLocalDate(),
                        new Points(r.getObject(4, BigDecimal.class))))
                .list();
    }

    /** Bridges the day for those whose streak would break on it and who have a card left this month. */
    List<MemberId> freeze(CheckTask task, LocalDate day) {
        return jdbc.sql(FREEZE)
                .param("task", task.id().value())
                .param("day", Date.valueOf(day))
                .query((r, n) -> new MemberId(r.getObject(1, UUID.class)))
                .list();
    }

    private static UUID[] ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).distinct().sorted().toArray(UUID[]::new);
    }
}
