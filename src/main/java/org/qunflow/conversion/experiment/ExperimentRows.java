package org.qunflow.conversion.experiment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of experiments and their arms; each step expects the state before it. */
@Repository
class ExperimentRows {
    private final JdbcClient jdbc;

    ExperimentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean nameTaken(CommunityId community, String name) {
        return jdbc.sql("select exists (select 1 from conversion_experiment where community_id = ? and name = ?)")
                .params(community.value(), name)
                .query(Boolean.class)
                .single();
    }

    /** False if another one is open in the scene. */
    boolean insert(ExperimentId id, CommunityId community, Plan plan, String by, Instant at) {
        boolean inserted = jdbc.sql("""
                insert into conversion_experiment (id, community_id, name, scene, assigned_by, measure, seed, smallest, days,
                  window_days, expected_share, difference, members, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                community.value(),
                                plan.name(),
                                plan.scene(),
                                plan.by().name(),
                                plan.measure().name(),
                                Drawing.hash(plan.name()),
                                plan.smallest(),
                                plan.days(),
                                plan.windowDays(),
                                plan.expectation().share(),
                                plan.expectation().difference(),
                                plan.expectation().members(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
        if (inserted) {
            arms(id, plan.arms());
        }
        return inserted;
    }

    private void arms(ExperimentId id, List<Arm> arms) {
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            jdbc.sql("insert into conversion_arm (experiment_id, arm, product, price, units) values (?, ?, ?, ?, ?)")
                    .params(id.value(), i + 1, arm.product(), arm.price(), arm.units())
                    .update();
        }
    }

    boolean start(ExperimentId id, Instant at, Instant shownUntil, Instant endsAt) {
        return jdbc.sql("""
                update conversion_experiment set state = 'RUNNING', started_at = ?, shown_until = ?, ends_at = ?
                where id = ? and state = 'PLANNED'""")
                        .params(Timestamp.from(at), Timestamp.from(shownUntil), Timestamp.from(endsAt), id.value())
                        .update()
                == 1;
    }

    /** Only at the planned end. */
    boolean judge(ExperimentId id, Experiment.Verdict verdict, Integer winner, Instant at) {
        return jdbc.sql("""
                update conversion_experiment set state = 'JUDGED', verdict = ?, winner = ?
                where id = ? and state = 'RUNNING' and ends_at <= ?""")
                        .params(verdict.name(), winner, id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Ended before it could be judged: it has no verdict. */
    boolean end(ExperimentId id, Experiment.State to, Instant at) {
        return jdbc.sql("""
                update conversion_experiment set state = :to, verdict = case when :to = 'STOPPED' then 'NONE' end,
                  closed_at = :at where id = :id and state in ('PLANNED','RUNNING')""")
                        .param("to", to.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean settle(ExperimentId id, Experiment.State to, Instant at) {
        return jdbc.sql("""
                update conversion_experiment set state = ?, closed_at = ?
                where id = ? and state = 'JUDGED' and (? <> 'ADOPTED' or winner is not null)""")
                        .params(to.name(), Timestamp.from(at), id.value(), to.name())
                        .update()
                == 1;
    }

    void remark(ExperimentId id, String remark) {
        jdbc.sql("update conversion_experiment set remark = ? where id = ?")
                .params(remark, id.value())
                .update();
    }

    List<ExperimentId> over(CommunityId community, Instant now) {
        return jdbc.sql("""
                select id from conversion_experiment
                where community_id = ? and state = 'RUNNING' and ends_at <= ? order by id""")
                .params(community.value(), Timestamp.from(now))
                .query((r, n) -> new ExperimentId(r.getObject(1, UUID.class)))
                .list();
    }

    CommunityId home(ExperimentId id) {
        return new CommunityId(jdbc.sql("select community_id from conversion_experiment where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    Optional<Experiment> find(CommunityId community, ExperimentId id) {
        return jdbc.sql("select * from conversion_experiment where community_id = ? and id = ?")
                .params(community.value(), id.value())
                .query(this::experiment)
                .optional();
    }

    List<Experiment> newest(CommunityId community, Instant before, int most) {
        return jdbc.sql("""
                select * from conversion_experiment where community_id = ? and opened_at < ?
                order by opened_at desc, id limit ?""")
                .params(community.value(), Timestamp.from(before), most)
                .query(this::experiment)
                .list();
    }

    private List<Arm> arms(ExperimentId id) {
        return jdbc.sql("select product, price, units from conversion_arm where experiment_id = ? order by arm")
                .param(id.value())
                .query((r, n) -> new Arm(r.getString(1), r.getBigDecimal(2), r.getInt(3)))
                .list();
    }

    private Experiment experiment(ResultSet r, int row) throws SQLException {
        ExperimentId id = new ExperimentId(r.getObject("id", UUID.class));
        String verdict = r.getString("verdict");
        return new Experiment(
                id,
                plan(r, arms(id)),
                Experiment.State.valueOf(r.getString("state")),
                r.getString("opened_by"),
                moment(r, "opened_at"),
                moment(r, "started_at"),
                moment(r, "shown_until"),
                moment(r, "ends_at"),
                verdict == null ? null : Experiment.Verdict.valueOf(verdict),
                r.getObject("winner", Integer.class),
                r.getString("remark"));
    }

    private static Plan plan(ResultSet r, List<Arm> arms) throws SQLException {
        return new Plan(
                r.getString("name"),
                r.getString("scene"),
                Plan.Assignment.valueOf(r.getString("assigned_by")),
                Plan.Measure.valueOf(r.getString("measure")),
                arms,
                r.getInt("smallest"),
                r.getInt("days"),
                r.getInt("window_days"),
                new Plan.Expectation(
                        r.getBigDecimal("expected_share"), r.getBigDecimal("difference"), r.getInt("members")));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
