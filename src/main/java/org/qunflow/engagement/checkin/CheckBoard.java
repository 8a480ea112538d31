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

/** What the pages of check-ins show: tasks with today's numbers, who has not done one, and proofs that wait. */
@Repository
@Transactional(readOnly = true)
public class CheckBoard {
    private static final String TASKS =
            """
            select t.*, (select count(*) from engagement_check_in c where c.task_id = t.id and c.day = :today
                and c.state in ('COUNTED','PENDING','ACCEPTED')) as done,
              case when :today between t.first_day and t.last_day
                then (select count(*) from member_v_living l where %s) else 0 end as expected,
              (select count(*) from engagement_check_in c where c.task_id = t.id and c.state = 'PENDING') as waiting
            from (%s and (cast(:after as uuid) is null or exists (select 1 from engagement_check_task a where a.id = :after
                and (t.last_day < a.last_day or t.last_day = a.last_day and t.id > a.id)))
              order by t.last_day desc, t.id limit :limit) t order by t.last_day desc, t.id""".formatted(CheckTaskRows.FOR_MEMBER, CheckTaskRows.READ.replace("?", ":community"));

    private final JdbcClient jdbc;

    CheckBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task with the numbers of a day. */
    public record Today(CheckTask task, int done, int expected, int waiting) {}

    /** A proof that is judged or that another picture is waited for. */
    public record Waiting(CheckInId id, MemberId member, String name, LocalDate day, String state, String reason) {}

    /** The tasks that end last, each with the numbers of this day if it runs on it. */
    public List<Today> tasks(CommunityId community, LocalDate today, int limit) {
        return tasks(community, today, null, limit);
    }

    /** Tasks, those that end last first. after null: from the first one on. */
    public List<Today> tasks(CommunityId community, LocalDate today, CheckTaskId after, int limit) {
        return jdbc.sql(TASKS)
                .param("today", Date.valueOf(today))
                .param("community", community.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((r, n) -> new Today(
                        CheckTaskRows.task(r, n), r.getInt("done"), r.getInt("expected"), r.getInt("waiting")))
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
