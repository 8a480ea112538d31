package org.qunflow.engagement.checkin;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads check-in tasks with their milestones, and closes their days. */
@Repository
class CheckTaskRows {
    /** True for a living member l for whom a task t is. */
    static final String FOR_MEMBER = """
            l.community_id = t.community_id and case t.audience when 'EVERYBODY' then true
              when 'CORE' then l.stage = 'CORE' when 'TIER' then l.tier = t.tier
              else exists (select 1 from group_v_seat s where s.member_id = l.member_id and s.group_id = t.group_id) end""";

    static final String READ = """
            select t.*,
              (select array_agg(m.days order by m.days) from engagement_check_milestone m where m.task_id = t.id) as days,
              (select array_agg(m.points order by m.days) from engagement_check_milestone m where m.task_id = t.id) as more
            from engagement_check_task t where t.community_id = ?\s""";

    private final JdbcClient jdbc;

    CheckTaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CheckTask> find(CommunityId community, CheckTaskId id) {
        return jdbc.sql(READ + "and t.id = ?")
                .params(community.value(), id.value())
                .query(CheckTaskRows::task)
                .optional();
    }

    /** The task, held as it is until the transaction ends. */
    Optional<CheckTask> locked(CommunityId community, CheckTaskId id) {
        return jdbc.sql(READ + "and t.id = ? for update of t")
                .params(community.value(), id.value())
                .query(CheckTaskRows::task)
                .optional();
    }

    boolean isFor(CheckTask task, MemberId member) {
        return jdbc.sql("select 1 from engagement_check_task t join member_v_living l on " + FOR_MEMBER
                        + " where t.id = ? and l.member_id = ?")
                .params(task.id().value(), member.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Tasks that run on one of the days up to this one whose ends are not done. */
    List<CheckTask> unclosed(CommunityId community, LocalDate until) {
        return jdbc.sql(READ + "and t.first_day <= ? and t.closed_day < least(?, t.last_day) order by t.id")
                .params(community.value(), Date.valueOf(until), Date.valueOf(until))
                .query(CheckTaskRows::task)
                .list();
    }

    LocalDate closedDay(CheckTask task) {
        return jdbc.sql("select closed_day from engagement_check_task where id = ? for update")
                .param(task.id().value())
                .query(Date.class)
                .single()
                .toLocalDate();
    }

    void close(CheckTask task, LocalDate day) {
        jdbc.sql("update engagement_check_task set closed_day = ? where id = ?")
                .params(Date.valueOf(day), task.id().value())
                .update();
    }

    static CheckTask task(ResultSet r, int row) throws SQLException {
        return new CheckTask(
                new CheckTaskId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getString("name"),
                r.getString("what"),
                whom(r),
                r.getDate("first_day").toLocalDate(),
                r.getDate("last_day").toLocalDate(),
                r.getBoolean("proof"),
                new Points(r.getBigDecimal("points")),
                milestones(r),
                r.getInt("make_up_cards"),
                r.getInt("freeze_cards"));
    }

    private static Whom whom(ResultSet r) throws SQLException {
        UUID group = r.getObject("group_id", UUID.class);
        return new Whom(
                Audience.valueOf(r.getString("audience")),
                r.getString("tier"),
                group == null ? null : new GroupId(group));
    }

    private static List<Milestone> milestones(ResultSet r) throws SQLException {
        List<Milestone> milestones = new ArrayList<>();
        if (r.getArray("days") != null) {
            Integer[] days = (Integer[]) r.getArray("days").getArray();
            BigDecimal[] points = (BigDecimal[]) r.getArray("more").getArray();
            for (int i = 0; i < days.length; i++) {
                milestones.add(new Milestone(days[i], new Points(points[i])));
            }
        }
        return milestones;
    }
}
