package org.qunflow.engagement.checkin;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who leads in a task, and what each one's days were. */
@Repository
@Transactional(readOnly = true)
public class Leaderboard {
    private final JdbcClient jdbc;

    Leaderboard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A member's place.
     *
     * @param run check-ins in a row, 0 if the row is broken
     */
    public record Place(MemberId member, String name, int run, int longest, int total, int frozen) {}

    /** A day of a member; its state is that of the check-in, FROZEN, or MISSED. */
    public record Day(MemberId member, LocalDate day, String state) {}

    /** Where a page of places begins: after this one. */
    public record After(int total, int run, UUID member) {
        public static final After NOBODY = new After(Integer.MAX_VALUE, Integer.MAX_VALUE, new UUID(0, 0));

        public static After of(Place place) {
            return new After(place.total(), place.run(), place.member().value());
        }
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
}
