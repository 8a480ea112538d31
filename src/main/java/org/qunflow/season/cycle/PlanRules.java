package org.qunflow.season.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a plan of a season must be like: named rules, the first that is broken is the answer. */
@Component
class PlanRules {
    private static final int LONGEST_NAME = 60;

    private final CycleSettings settings;

    PlanRules(CycleSettings settings) {
        this.settings = settings;
    }

    Optional<PlanRefusal> objection(SeasonPlan plan, LocalDate today, int placed) {
        Map<PlanRefusal, Predicate<SeasonPlan>> broken = new LinkedHashMap<>();
        broken.put(PlanRefusal.NO_NAME, p -> p.name().isBlank() || p.name().length() > LONGEST_NAME);
        broken.put(PlanRefusal.NO_SHARE, p -> p.share() != null && !isShare(p.share()));
        broken.put(PlanRefusal.NO_SEATS, p -> p.share() == null && (p.seats() == null || p.seats() < 1));
        broken.put(PlanRefusal.TOO_MANY_SEATS, p -> p.seats() != null && p.seats() > settings.mostSeats());
        broken.put(PlanRefusal.FEWER_THAN_TAKEN, p -> p.share() == null && p.seats() < placed);
        broken.put(PlanRefusal.CYCLE_LENGTH, p -> p.cycleDays() < 1 || p.cycleDays() > settings.longest());
        broken.put(PlanRefusal.NUMBER_OF_CYCLES, p -> p.cycles() < 1 || p.cycles() > settings.mostCycles());
        broken.put(PlanRefusal.IN_THE_PAST, p -> p.firstDay().isBefore(today));
        return broken.entrySet().stream()
                .filter(rule -> rule.getValue().test(plan))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
