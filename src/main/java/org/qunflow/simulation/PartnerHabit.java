package org.qunflow.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.TaskInbox;
import org.qunflow.partner.NewPartner;
import org.qunflow.partner.Partner;
import org.qunflow.partner.PartnerState;
import org.qunflow.partner.Partners;
import org.qunflow.partner.commission.Commission;
import org.qunflow.partner.commission.CommissionState;
import org.qunflow.partner.commission.Commissions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two companies and some members become partners; one code brings orders, a few of which are refunded. */
@Component
@Profile("demo")
class PartnerHabit implements Habit {
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String SHORT = "山月茶器";
    private static final int MOST = 5;
    private static final int TASKS = 10_000;

    private final Partners partners;
    private final Commissions commissions;
    private final TaskInbox inbox;
    private final CurrentOperator operator;

    PartnerHabit(Partners partners, Commissions commissions, TaskInbox inbox, CurrentOperator operator) {
        this.partners = partners;
        this.commissions = commissions;
        this.inbox = inbox;
        this.operator = operator;
    }

    @Override
    public void live(PretendDay day) {
        seconds(day);
        operator.runAs("lead", () -> {
            List<Partner> all = partners.newest(day.community(), NEWEST, 20);
            if (all.isEmpty()) {
                companies(day.community());
            } else if (all.size() < MOST && day.happens(0.1, "propose a partner", "partner")) {
                propose(day);
            }
            all.stream().filter(p -> p.state() == PartnerState.ACTIVE).forEach(p -> refunds(day, p));
        });
    }

    private void companies(CommunityId community) {
        partners.propose(community, new NewPartner("云雾茶行", null, "offline-stall", BigDecimal.valueOf(8)));
        partners.propose(community, new NewPartner(SHORT, null, "moon-tea", BigDecimal.TEN));
    }

    private void propose(PretendDay day) {
        if (!day.members().isEmpty()) {
            PretendMember member = day.draw().any(day.members(), "partner", day.day());
            partners.propose(
                    day.community(), new NewPartner(member.name(), member.id(), code(member), BigDecimal.valueOf(6)));
        }
    }

    /** The same in every run. */
    private static String code(PretendMember member) {
        return "fan-" + member.externalId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** What needs four eyes is looked at by somebody who did not approve it. */
    private void seconds(PretendDay day) {
        List<TaskInbox.Answer> agreed = inbox.open(day.community(), day.at(23, 59), TASKS).stream()
                .filter(t -> t.elementId().equals("userTask_secondStatement"))
                .map(t -> new TaskInbox.Answer(t.id(), Map.of("verdict", "APPROVE")))
                .toList();
        inbox.completeAll(day.community(), "lead-two", agreed);
    }

    private void refunds(PretendDay day, Partner partner) {
        commissions.newest(partner.id(), Long.MAX_VALUE, 20).stream()
                .filter(c -> c.state() == CommissionState.PENDING && day.happens(0.01, "refund", c.order()))
                .map(Commission::id)
                .forEach(id -> commissions.takeBack(day.community(), partner.id(), id, "客户七天无理由退货"));
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        LocalDate asked = task.task().createdAt().atZone(ZoneOffset.UTC).toLocalDate();
        return Optional.ofNullable(
                switch (task.element()) {
                    case "userTask_signContract" ->
                        contract(asked.plusDays(task.about().equals(SHORT) ? 50 : 365));
                    case "userTask_renewContract" -> contract(asked.plusDays(365));
                    case "userTask_equipPartner" -> Map.of("handover", "已培训群规与话术，交付素材包和开团清单");
                    case "userTask_approveStatement" -> Map.of("verdict", "APPROVE");
                    case "userTask_payStatement" -> Map.of("voucher", "银行回单 " + asked);
                    default -> null;
                });
    }

    private static Map<String, Object> contract(LocalDate end) {
        return Map.of("decision", "SIGN", "contract", "HT-" + end.minusDays(1), "contractEnd", end.toString());
    }
}
