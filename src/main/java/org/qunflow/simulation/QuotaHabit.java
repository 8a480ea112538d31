package org.qunflow.simulation;

import java.util.Map;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRule;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.shared.CurrentOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The platform counts by the month at first; the pretend lead tries its two other ways for a while, and goes back. */
@Component
@Profile("demo")
class QuotaHabit implements Habit {
    private static final Map<Integer, QuotaMode> CHANGES =
            Map.of(22, QuotaMode.WEEK, 36, QuotaMode.DAY, 43, QuotaMode.MONTH);
    private static final Map<QuotaMode, Integer> KEPT = Map.of(QuotaMode.MONTH, 4, QuotaMode.WEEK, 1, QuotaMode.DAY, 0);

    private final QuotaRules rules;
    private final CurrentOperator operator;

    QuotaHabit(QuotaRules rules, CurrentOperator operator) {
        this.rules = rules;
        this.operator = operator;
    }

    @Override
    public void live(PretendDay day) {
        QuotaMode next = CHANGES.get(day.number());
        if (next != null) {
            operator.runAs("lead", () -> change(day, next));
        }
    }

    private void change(PretendDay day, QuotaMode mode) {
        QuotaRules.Decided now = rules.of(day.community());
        QuotaRule rule = now.rule();
        rules.change(
                day.community(),
                new QuotaRule(
                        mode,
                        KEPT.get(mode),
                        rule.gapMinutes(),
                        rule.weekCap(),
                        rule.promotionCap(),
                        rule.quiet(),
                        rule.validityHours()),
                now.revision());
    }
}
