package org.qunflow.group.life;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what leads decide about the clocks; what they decide holds for the clocks that run already too. */
@Service
public class LifeRules {
    private final JdbcClient jdbc;
    private final LifeSettings settings;
    private final CurrentOperator operator;
    private final News news;

    LifeRules(JdbcClient jdbc, LifeSettings settings, CurrentOperator operator, News news) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /**
     * A rule as it stands.
     *
     * @param revision 0 as long as the configuration holds; then by and at are null
     */
    public record Decided(LifeRule rule, int revision, String by, Instant at) {}

    public Decided of(CommunityId community) {
        return jdbc.sql("select * from group_life_rule where community_id = ?")
                .param(community.value())
                .query((r, n) -> new Decided(
                        new LifeRule(
                                List.of((Integer[]) r.getArray("check_days").getArray()),
                                r.getInt("verdict_day"),
                                r.getInt("bad_below"),
                                r.getInt("bad_checks")),
                        r.getInt("revision"),
                        r.getString("changed_by"),
                        r.getTimestamp("changed_at").toInstant()))
                .optional()
                .orElseGet(() -> new Decided(settings.rule(), 0, null, null));
    }

    /** What a group costs a day, in the community's currency. */
    public BigDecimal costPerDay() {
        return settings.costPerDay();
    }

    /** From now on this holds; false if somebody else was faster than this reader. */
    @Transactional
    public boolean change(CommunityId community, LifeRule rule, int seen) {
        boolean saved = save(community, rule, seen);
        if (saved) {
            String days = rule.checkDays().stream().map(String::valueOf).collect(Collectors.joining(", "));
            news.tell(
                    community,
                    at -> new LifeRuleChanged(
                            community, at, days, rule.verdictDay(), rule.badBelow(), rule.badChecks()));
        }
        return saved;
    }

    private boolean save(CommunityId community, LifeRule rule, int seen) {
        return jdbc.sql("""
                insert into group_life_rule as r (community_id, check_days, verdict_day, bad_below, bad_checks,
                  changed_by, changed_at) values (:community, :days, :verdict, :below, :checks, :by, :at)
                on conflict (community_id) do update set check_days = excluded.check_days,
                  verdict_day = excluded.verdict_day, bad_below = excluded.bad_below, bad_checks = excluded.bad_checks,
                  revision = r.revision + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                where r.revision = :seen""")
                        .param("community", community.value())
                        .param("days", rule.checkDays().toArray(Integer[]::new))
                        .param("verdict", rule.verdictDay())
                        .param("below", rule.badBelow())
                        .param("checks", rule.badChecks())
                        .param("by", operator.name())
                        .param("at", Timestamp.from(news.now(community)))
                        .param("seen", seen)
                        .update()
                == 1;
    }
}
