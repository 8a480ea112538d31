package org.qunflow.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.acquisition.referral.NewPlan;
import org.qunflow.acquisition.referral.Plans;
import org.qunflow.acquisition.referral.Referrals;
import org.qunflow.acquisition.referral.RewardKind;
import org.qunflow.acquisition.referral.Tactic;
import org.qunflow.shared.CurrentOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** After five days the pretend lead opens a plan of referral; some who arrive say who brought them, one member brings many. */
@Component
@Profile("demo")
class ReferralHabit implements Habit {
    private static final String LEAD = "lead";
    private static final int AFTER = 5;
    private static final double BROUGHT = 0.15;
    private static final double BY_THE_EAGER = 0.4;

    private final Plans plans;
    private final Referrals referrals;
    private final CurrentOperator operator;

    ReferralHabit(Plans plans, Referrals referrals, CurrentOperator operator) {
        this.plans = plans;
        this.referrals = referrals;
        this.operator = operator;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return task.element().equals("userTask_reviewReferral")
                ? Optional.of(Map.of("accepted", draw.of("referral accepted", task.about()) < 0.7))
                : Optional.empty();
    }

    @Override
    public void live(PretendDay day) {
        if (plans.running(day.community()).isPresent()) {
            day.members().stream()
                    .filter(m -> m.arrived().equals(day.day()))
                    .filter(m -> day.happens(BROUGHT, "was brought", m.externalId()))
                    .forEach(m -> brought(day, m));
        } else if (day.members().stream()
                .anyMatch(m -> !m.arrived().isAfter(day.day().minusDays(AFTER)))) {
            operator.runAs(LEAD, () -> begins(day));
        }
    }

    private void begins(PretendDay day) {
        if (!plans.newest(day.community(), 1).isEmpty()) {
            return;
        }
        plans.enable(day.community());
        LocalDate first = day.day();
        NewPlan plan = new NewPlan(
                "老茶客带新朋友",
                Tactic.COMMISSION,
                "新朋友首单立减，附赠一泡体验装",
                null,
                null,
                null,
                null,
                RewardKind.MONEY,
                new BigDecimal("6"),
                20,
                first,
                first.plusDays(50));
        plans.open(day.community(), plan);
    }

    private void brought(PretendDay day, PretendMember newcomer) {
        List<PretendMember> before = day.members().stream()
                .filter(m -> m.arrived().isBefore(day.day()))
                .toList();
        if (!before.isEmpty()) {
            boolean eager = day.draw().of("eager", newcomer.externalId()) < BY_THE_EAGER;
            PretendMember by = eager ? before.get(0) : day.draw().any(before, "who brought", newcomer.externalId());
            referrals.refer(day.community(), by.id(), newcomer.id());
        }
    }
}
