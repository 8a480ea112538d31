package org.qunflow.acquisition.referral;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of plans and of the switch. */
@Repository
class PlanRows {
    private static final String READ = """
            select p.*, (select count(*) from acquisition_referral r where r.plan_id = p.id and r.state <> 'REFUSED') as came
            from acquisition_referral_plan p where p.community_id = ?\s""";

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean enabled(CommunityId community) {
        return jdbc.sql("select exists (select 1 from acquisition_referral_switch where community_id = ?)")
                .param(community.value())
                .query(Boolean.class)
                .single();
    }

    /** False if it was enabled before. */
    boolean enable(CommunityId community, String by, Instant at) {
        return jdbc.sql("insert into acquisition_referral_switch values (?, ?, ?) on conflict do nothing")
                        .params(community.value(), Timestamp.from(at), by)
                        .update()
                == 1;
    }

    /** False if another plan is open. */
    boolean insert(CommunityId community, NewPlan plan, String by, Instant at) {
        Steps steps = plan.steps();
        return jdbc.sql("""
                insert into acquisition_referral_plan (id, community_id, name, tactic, promise, full_price, price, people,
                  step_by, step_every, step_raise, reward, amount, most, first_day, last_day, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(Ids.next())
                        .param(community.value())
                        .param(plan.name())
                        .param(plan.tactic().name())
                        .param(plan.promise())
                        .param(plan.fullPrice())
                        .param(plan.price())
                        .param(plan.people())
                        .param(steps == null ? null : steps.by().name())
                        .param(steps == null ? null : steps.every())
                        .param(steps == null ? null : steps.raise())
                        .param(plan.reward().name())
                        .param(plan.amount())
                        .param(plan.most())
                        .param(Date.valueOf(plan.firstDay()))
                        .param(Date.valueOf(plan.lastDay()))
                        .param(by)
                        .param(Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean close(CommunityId community, UUID id, Instant at) {
        return jdbc.sql("""
                update acquisition_referral_plan set closed_at = ?
                where community_id = ? and id = ? and closed_at is null""").params(Timestamp.from(at), community.value(), id).update() == 1;
    }

    Optional<Plan> open(CommunityId community) {
        return jdbc.sql(READ + "and p.closed_at is null")
                .param(community.value())
                .query(PlanRows::plan)
                .optional();
    }

    Plan find(CommunityId community, UUID id) {
        return jdbc.sql(READ + "and p.id = ?")
                .params(community.value(), id)
                .query(PlanRows::plan)
                .single();
    }

    List<Plan> newest(CommunityId community, int most) {
        return jdbc.sql(READ + "order by p.opened_at desc limit ?")
                .params(community.value(), most)
                .query(PlanRows::plan)
                .list();
    }

    private static Plan plan(ResultSet r, int row) throws SQLException {
        String by = r.getString("step_by");
        BigDecimal raise = r.getBigDecimal("step_raise");
        Steps steps = by == null ? null : new Steps(StepBy.valueOf(by), r.getInt("step_every"), raise);
        NewPlan is = new NewPlan(
                r.getString("name"),
                Tactic.valueOf(r.getString("tactic")),
                r.getString("promise"),
                r.getBigDecimal("full_price"),
                r.getBigDecimal("price"),
                r.getObject("people", Integer.class),
                steps,
                RewardKind.valueOf(r.getString("reward")),
                r.getBigDecimal("amount"),
                r.getInt("most"),
                day(r, "first_day"),
                day(r, "last_day"));
        return new Plan(
                r.getObject("id", UUID.class),
                is,
                r.getString("opened_by"),
                r.getTimestamp("opened_at").toInstant(),
                r.getTimestamp("closed_at") != null,
                r.getInt("came"));
    }

    private static LocalDate day(ResultSet r, String column) throws SQLException {
        return r.getDate(column).toLocalDate();
    }
}
