package org.qunflow.engagement.checkin;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of check-in tasks and of their milestones. */
@Repository
class CheckTaskWriter {
    private final JdbcClient jdbc;

    CheckTaskWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a task; false if one of this name begins on the same day. */
    boolean insert(CommunityId community, CheckTaskId id, NewCheckTask task, String by, Instant at) {
        boolean inserted = written("""
                        insert into engagement_check_task (id, community_id, name, what, audience, tier, group_id, first_day,
                          last_day, proof, points, make_up_cards, freeze_cards, made_by, made_at, closed_day)
                        values (:id, :community, :name, :what, :audience, :tier, :group, :first, :last, :proof, :points,
                          :makeUp, :freeze, :by, :at, cast(:first as date) - 1) on conflict do nothing""", id, task)
                        .param("community", community.value())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (inserted) {
            milestones(id, task);
        }
        return inserted;
    }

    /** Changes a task that is held; false if another one of this name begins on the same day. */
    boolean change(CheckTask task, NewCheckTask then) {
        boolean changed = written("""
                        update engagement_check_task t set name = :name, what = :what, audience = :audience, tier = :tier,
                          group_id = :group, last_day = :last, proof = :proof, points = :points, make_up_cards = :makeUp,
                          freeze_cards = :freeze, first_day = :first,
                          closed_day = case when first_day = :first then closed_day else cast(:first as date) - 1 end
                        where t.id = :id and not exists (select 1 from engagement_check_task o where o.id <> t.id
                          and o.community_id = t.community_id and o.name = :name and o.first_day = :first)""", task.id(), then).update() == 1;
        if (changed && !task.beginsLike(then)) {
            noMilestones(task);
            milestones(task.id(), then);
        }
        return changed;
    }

    private JdbcClient.StatementSpec written(String sql, CheckTaskId id, NewCheckTask task) {
        Whom whom = task.whom();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", task.name())
                .param("what", task.what())
                .param("audience", whom.audience().name())
                .param("tier", whom.tier())
                .param("group", whom.group() == null ? null : whom.group().value())
                .param("first", Date.valueOf(task.firstDay()))
                .param("last", Date.valueOf(task.lastDay()))
                .param("proof", task.proof())
                .param("points", task.points().amount())
                .param("makeUp", task.makeUpCards())
                .param("freeze", task.freezeCards());
    }

    private void milestones(CheckTaskId id, NewCheckTask task) {
        task.milestones().forEach(m -> jdbc.sql(
                        "insert into engagement_check_milestone (task_id, days, points) values (?, ?, ?)")
                .params(id.value(), m.days(), m.points().amount())
                .update());
    }

    private void noMilestones(CheckTask task) {
        jdbc.sql("delete from engagement_check_milestone where task_id = ?")
                .param(task.id().value())
                .update();
    }

    /** This day is its last one. */
    void end(CheckTask task, LocalDate day) {
        jdbc.sql("update engagement_check_task set last_day = ? where id = ? and last_day > ?")
                .params(Date.valueOf(day), task.id().value(), Date.valueOf(day))
                .update();
    }

    /** A task that has not begun is as if it had never been. */
    void takeBack(CheckTask task) {
        noMilestones(task);
        jdbc.sql("delete from engagement_check_task where id = ?")
                .param(task.id().value())
                .update();
    }
}
