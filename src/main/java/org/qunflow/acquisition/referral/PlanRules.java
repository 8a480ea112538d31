package org.qunflow.acquisition.referral;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a plan must keep to. */
@Component
class PlanRules {
    private static final int NAME = 60;
    private static final int PROMISE = 200;

    private final ReferralSettings settings;

    PlanRules(ReferralSettings settings) {
        this.settings = settings;
    }

    Optional<ReferralRefusal> wrong(NewPlan plan) {
        if (missing(plan.name(), NAME)) {
            return Optional.of(ReferralRefusal.NO_NAME);
        }
        if (missing(plan.promise(), PROMISE)) {
            return Optional.of(ReferralRefusal.NO_PROMISE);
        }
        if (!positive(plan.amount()) || plan.most() < 1 || plan.most() > settings.most()) {
            return Optional.of(ReferralRefusal.NO_REWARD);
        }
        if (plan.firstDay() == null || plan.lastDay() == null || plan.lastDay().isBefore(plan.firstDay())) {
            return Optional.of(ReferralRefusal.NO_DAYS);
        }
        return wrongPrice(plan);
    }

    private static Optional<ReferralRefusal> wrongPrice(NewPlan plan) {
        boolean below = positive(plan.price())
                && positive(plan.fullPrice())
                && plan.price().compareTo(plan.fullPrice()) < 0;
        if (plan.tactic().isPriced() && !below) {
            return Optional.of(ReferralRefusal.NO_PRICE);
        }
        if (plan.tactic() == Tactic.GROUP_BUY && (plan.people() == null || plan.people() < 2 || plan.people() > 1000)) {
            return Optional.of(ReferralRefusal.NO_PEOPLE);
        }
        Steps steps = plan.steps();
        boolean stepped = steps != null && steps.every() > 0 && positive(steps.raise());
        return plan.tactic() == Tactic.STEPPED_PRICE && !stepped
                ? Optional.of(ReferralRefusal.NO_STEPS)
                : Optional.empty();
    }

    private static boolean positive(BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }

    private static boolean missing(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
