package org.qunflow.reward;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of budgets; a month begins with what was set last, or with what is configured. */
@Repository
class BudgetRows {
    private final JdbcClient jdbc;
    private final RewardSettings settings;

    BudgetRows(JdbcClient jdbc, RewardSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Locks the budget of a month, which is laid out if it is not there. */
    void lock(CommunityId community, Purpose purpose, LocalDate period) {
        if (!locked(community, purpose, period)) {
            begin(community, purpose, period);
            locked(community, purpose, period);
        }
    }

    private boolean locked(CommunityId community, Purpose purpose, LocalDate period) {
        return jdbc.sql("select 1 from reward_budget where community_id = ? and purpose = ? and period = ? for update")
                .params(community.value(), purpose.name(), Date.valueOf(period))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void begin(CommunityId community, Purpose purpose, LocalDate period) {
        Budget budget = beginning(community, purpose, period);
        jdbc.sql("""
                insert into reward_budget (community_id, purpose, period, points, set_by) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(community.value(), purpose.name(), Date.valueOf(period), budget.points(), budget.setBy())
                .update();
    }

    /** How the budget of a month begins. */
    Budget beginning(CommunityId community, Purpose purpose, LocalDate period) {
        return jdbc.sql("""
                select purpose, cast(? as date) as period, points, 0 as used, set_by from reward_budget
                where community_id = ? and purpose = ? and period < ? and set_by is not null
                order by reward_budget.period desc limit 1""")
                .params(Date.valueOf(period), community.value(), purpose.name(), Date.valueOf(period))
                .query(BudgetRows::budget)
                .optional()
                .orElseGet(() -> new Budget(purpose, period, settings.monthlyBudget(), BigDecimal.ZERO, null));
    }

    List<Budget> of(CommunityId community, LocalDate period) {
        return jdbc.sql("select purpose, period, points, used, set_by from reward_budget"
                        + " where community_id = ? and period = ?")
                .params(community.value(), Date.valueOf(period))
                .query(BudgetRows::budget)
                .list();
    }

    /** Uses points of a budget; false if they are not there. */
    boolean use(CommunityId community, Purpose purpose, LocalDate period, Points points) {
        return jdbc.sql("""
                        update reward_budget set used = used + :points where community_id = :community
                          and purpose = :purpose and period = :period and used + :points <= points""")
                        .param("points", points.amount())
                        .param("community", community.value())
                        .param("purpose", purpose.name())
                        .param("period", Date.valueOf(period))
                        .update()
                == 1;
    }

    /** What is left of a locked budget. */
    BigDecimal left(CommunityId community, Purpose purpose, LocalDate period) {
        return jdbc.sql("select points - used from reward_budget where community_id = ? and purpose = ? and period = ?")
                .params(community.value(), purpose.name(), Date.valueOf(period))
                .query(BigDecimal.class)
                .single();
    }

    void giveBack(CommunityId community, Purpose purpose, LocalDate period, Points points) {
        jdbc.sql("""
                update reward_budget set used = used - ?
                where community_id = ? and purpose = ? and period = ?""")
                .params(points.amount(), community.value(), purpose.name(), Date.valueOf(period))
                .update();
    }

    /** Sets a budget; false if more than that is used. */
    boolean set(CommunityId community, Purpose purpose, LocalDate period, BigDecimal points, String by) {
        return jdbc.sql("""
                        update reward_budget set points = :points, set_by = :by where community_id = :community
                          and purpose = :purpose and period = :period and used <= :points""")
                        .param("points", points)
                        .param("by", by)
                        .param("community", community.value())
                        .param("purpose", purpose.name())
                        .param("period", Date.valueOf(period))
                        .update()
                == 1;
    }

    private static Budget budget(ResultSet r, int row) throws SQLException {
        return new Budget(
                Purpose.valueOf(r.getString("purpose")),
                r.getDate("period").toLocalDate(),
                r.getBigDecimal("points"),
                r.getBigDecimal("used"),
                r.getString("set_by"));
    }
}
