package org.qunflow.engagement.checkin;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of check-ins show: today's numbers, who leads, each member's days, and proofs that wait. */
@Repository
@Transactional(readOnly = true)
public class CheckBoard {
    private final JdbcClient jdbc;

    CheckBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task with the numbers of a day. */
    public record Today(CheckTask task, int done, int expected, int waiting) {}

    /**
     * A member's place.
     *
     * @param run check-ins in a row, 0 if the row is broken
     */
    public record Place(MemberId member, String name, int run, int longest, int total, int frozen) {}

    /** A day of a member; its state is that of the check-in, FROZEN, or MISSED. */
    public record Day(MemberId member, LocalDate day, String state) {}

    /** A proof that is judged or that another picture is waited for. */
    public record Waiting(CheckInId id, MemberId member, String name, LocalDate day, String state, String reason) {}

    /** Where a page of places begins: after this one. */
    public record After(int total, int run, UUID member) {
        public static final After NOBODY = new After(Integer.MAX_VALUE, Integer.MAX_VALUE, new UUID(0, 0));

        public static After of(Place place) {
            return new After(place.total(), place.run(), place.member().value());
        }
    }

    /** Tasks that run on this day or later, or that ended last, those that end last first. */
    public List<Today> tasks(CommunityId community, LocalDate today, int limit) {
        return jdbc.sql("""
                select t.*, (select count(*) from engagement_check_in c where c.task_id = t.id and c.day = :today
                    and c.state in ('COUNTED','PENDING','ACCEPTED')) as done,
                  (select count(*) from member_v_living l where %s) as expected,
                  (select count(*) from engagement_check_in c where c.task_id = t.id and c.state = 'PENDING') as waiting
                from (%s order by t.last_day desc, t.id limit :limit) t order by t.last_day desc, t.id""".formatted(CheckTaskRows.FOR_MEMBER, CheckTaskRows.READ.replace("?", ":community")))
                .param("today", Date.valueOf(today))
                .param("community", community.value())
                .param("limit", limit)
                .query((r, n) -> new Today(
                        CheckTaskRows.task(r, n), r.getInt("done"), r.getInt("expected"), r.getInt("waiting")))
                .list();
    }

    /** Members by the check-ins they have, and by those in a row; a row counts up to yesterday. */
    public List<Place> places(CheckTask task, LocalDate today, After after, int limit) {
        return jdbc.sql("""
                with standing as (
                  select s.member_id, case when s.until >= cast(:today as date) - 1 then s.run else 0 end as run,
                    s.run as stored, s.longest, s.total from engagement_check_streak s where s.task_id = :task)
                select s.member_id, m.display_name, s.run, s.longest, s.total,
                  (select count(*) from engagement_check_freeze f where f.task_id = :task and f.member_id = s.member_id)
                from standing s join member_v_name m on m.member_id = s.member_id
                where (s.total, s.run) < (:total, :run) or s.total = :total and s.run = :run and s.member_id > :member
                order by s.total desc, s.run desc, s.member_id limit :limit""")
                .param("today", Date.valueOf(today))
                .param("task", task.id().value())
                .param("total", after.total())
                .param("run", after.run())
                .param("member", after.member())
                .param("limit", limit)
                .query((r, n) -> new Place(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getInt(3),
                        r.getInt(4),
                        r.getInt(5),
                        r.getInt(6)))
                .list();
    }

    /** The days of these members from one day to another, as far as something happened on them. */
    public List<Day> days(CheckTask task, List<MemberId> members, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select member_id, day, state from engagement_check_in
                where task_id = :task and member_id = any(:members) and day between :first and :last
                union all
                select member_id, day, 'FROZEN' from engagement_check_freeze f
                where task_id = :task and member_id = any(:members) and day between :first and :last
                  and not exists (select 1 from engagement_check_in c where c.task_id = f.task_id
                    and c.member_id = f.member_id and c.day = f.day)""")
                .param("task", task.id().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .query((r, n) -> new Day(
                        new MemberId(r.getObject(1, UUID.class)), r.getDate(2).toLocalDate(), r.getString(3)))
                .list();
    }

    /** A member who may still do something. */
    public record Missing(MemberId member, String externalId) {}

    /** For whom the task is and who has not done it on this day, by external id. */
    public List<Missing> missed(CheckTask task, LocalDate day) {
        return jdbc.sql("""
                select l.member_id, k.external_id from engagement_check_task t
                  join member_v_living l on %s join member_v_key k on k.member_id = l.member_id
                where t.id = ? and not exists (select 1 from engagement_check_in c
                  where c.task_id = t.id and c.member_id = l.member_id and c.day = ?)
                order by k.external_id""".formatted(CheckTaskRows.FOR_MEMBER))
                .params(task.id().value(), Date.valueOf(day))
                .query((r, n) -> new Missing(new MemberId(r.getObject(1, UUID.class)), r.getString(2)))
                .list();
    }

    /** Proofs of a task that wait, oldest first. */
    public List<Waiting> waiting(CheckTask task, int limit) {
        return jdbc.sql("""
                select c.id, c.member_id, m.display_name, c.day, c.state, c.reason from engagement_check_in c
                  join member_v_name m on m.member_id = c.member_id
                where c.task_id = ? and c.state in ('PENDING','REFUSED') order by c.id limit ?""")
                .params(task.id().value(), limit)
                .query((r, n) -> new Waiting(
                        new CheckInId(r.getObject(1, UUID.class)),
                        new MemberId(r.getObject(2, UUID.class)),
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        r.getString(5),
                        r.getString(6)))
                .list();
    }

    /** A group that a task may be for. */
    public record Choice(GroupId id, String zh, String en) {}

    /** Groups with members in them. */
    public List<Choice> groups(CommunityId community) {
        return jdbc.sql(
                        "select distinct group_id, group_zh, group_en from group_v_seat where community_id = ? order by 2")
                .param(community.value())
                .query((r, n) -> new Choice(new GroupId(r.getObject(1, UUID.class)), r.getString(2), r.getString(3)))
                .list();
    }
}
