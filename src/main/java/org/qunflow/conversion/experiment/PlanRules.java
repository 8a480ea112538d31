package org.qunflow.conversion.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a plan must keep to. */
@Component
class PlanRules {
    private static final int NAME = 60;
    private static final int PRODUCT = 40;
    private static final int MOST_ARMS = 5;
    private static final int MOST_UNITS = 10_000;

    private final ExperimentSettings settings;

    PlanRules(ExperimentSettings settings) {
        this.settings = settings;
    }

    Optional<ExperimentRefusal> wrong(Plan plan) {
        if (missing(plan.name(), NAME)) {
            return Optional.of(ExperimentRefusal.NO_NAME);
        }
        if (!settings.scenes().contains(plan.scene())) {
            return Optional.of(ExperimentRefusal.NO_SCENE);
        }
        return wrongArms(plan.arms()).or(() -> wrongSize(plan));
    }

    private static Optional<ExperimentRefusal> wrongArms(List<Arm> arms) {
        if (arms.size() < 2 || arms.size() > MOST_ARMS) {
            return Optional.of(ExperimentRefusal.ARMS);
        }
        if (arms.stream().anyMatch(a -> missing(a.product(), PRODUCT))) {
            return Optional.of(ExperimentRefusal.NO_PRODUCT);
        }
        if (arms.stream().anyMatch(PlanRules::withoutPrice)) {
            return Optional.of(ExperimentRefusal.BAD_PRICE);
        }
        return arms.stream().distinct().count() < arms.size()
                ? Optional.of(ExperimentRefusal.SAME_ARM)
                : Optional.empty();
    }

    private static boolean withoutPrice(Arm arm) {
        return arm.price() == null || arm.price().signum() <= 0 || arm.units() < 1 || arm.units() > MOST_UNITS;
    }

    private Optional<ExperimentRefusal> wrongSize(Plan plan) {
        if (plan.smallest() < 2) {
            return Optional.of(ExperimentRefusal.NO_SAMPLE);
        }
        if (!isLength(plan.days()) || !isLength(plan.windowDays())) {
            return Optional.of(ExperimentRefusal.NO_LENGTH);
        }
        return isSound(plan.expectation()) ? Optional.empty() : Optional.of(ExperimentRefusal.NO_EXPECTATION);
    }

    private boolean isLength(int days) {
        return days >= 1 && days <= settings.longestDays();
    }

    /** A share and a difference that stay within 0 and 1 together. */
    static boolean isSound(Plan.Expectation expectation) {
        return isShare(expectation.share())
                && isShare(expectation.difference())
                && expectation.share().add(expectation.difference()).compareTo(BigDecimal.ONE) < 0
                && expectation.members() >= 1;
    }

    private static boolean isShare(BigDecimal share) {
        return share != null && share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean missing(String text, int longest) {
        return text == null || text.isBlank() || text.strip().length() > longest;
    }
}
