package org.qunflow.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.layering.band.BandKind;
import org.qunflow.layering.mechanism.Invite;
import org.qunflow.layering.mechanism.Mechanism;
import org.qunflow.layering.mechanism.Mechanisms;
import org.qunflow.layering.mechanism.Opening;
import org.qunflow.layering.vip.Vip;
import org.qunflow.layering.vip.VipPayment;
import org.qunflow.layering.vip.VipPayments;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagSource;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Layers in the pretend world: regions are asked for, VIPs pay, twice a month a promotion for those who spend. */
@Component
@Profile("demo")
class LayersHabit implements Habit {
    private static final String OPERATOR = "demo-operator";
    static final List<String> REGIONS = List.of("湖南", "河北", "浙江", "广东");
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "userTask_inviteMembers", Map.of("invited", 12),
            "userTask_closePromotion", Map.of("result", "成交比平日多，下次提前一天预热。"),
            "userTask_planContent", Map.of("topic", "当季新茶怎么选", "search", "云上茶 新茶"),
            "userTask_firstPost", Map.of("topic", "三分钟学会看茶汤", "groups", 2),
            "userTask_secondPost", Map.of("topic", "老茶客的冲泡小习惯", "groups", 2),
            "userTask_nurture", Map.of("reached", 5));
    private static final List<String> SHARES =
            List.of("清明前后的龙井有什么不同", "同一片山，阴坡阳坡两种味", "存了五年的白茶开箱", "怎样听懂一款茶的工艺", "制茶师答疑：焙火轻重");

    private final Tags tags;
    private final Vips vips;
    private final VipPayments payments;
    private final Mechanisms mechanisms;
    private final CurrentOperator operator;

    LayersHabit(Tags tags, Vips vips, VipPayments payments, Mechanisms mechanisms, CurrentOperator operator) {
        this.tags = tags;
        this.vips = vips;
        this.payments = payments;
        this.mechanisms = mechanisms;
        this.operator = operator;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        if (task.element().equals("userTask_approveVip")) {
            return Optional.of(Map.of("approved", draw.of("vip", task.about()) < 0.8));
        }
        if (task.element().equals("userTask_shareWithVips")) {
            Object when = task.task().createdAt().atZone(PretendLife.ZONE).toLocalDate();
            return Optional.of(Map.of("topic", draw.any(SHARES, "share", task.about(), when)));
        }
        return Optional.ofNullable(ANSWERS.get(task.element()));
    }

    @Override
    public void live(PretendDay day) {
        operator.runAs(OPERATOR, () -> {
            regions(day);
            payments(day);
            promotions(day);
        });
    }

    private void regions(PretendDay day) {
        for (PretendMember member : day.members()) {
            if (day.happens(0.02, "region", member.externalId()) && knowsNoRegion(day, member)) {
                String region = day.draw().any(REGIONS, "region", member.externalId());
                NewTag tag = new NewTag("region", region, "聊天时说起", TagSource.OPERATOR, null);
                tags.set(day.community(), Bearer.of(member.id()), tag);
            }
        }
    }

    private boolean knowsNoRegion(PretendDay day, PretendMember member) {
        return tags.of(day.community(), Bearer.of(member.id()), 50).stream()
                .noneMatch(t -> t.key().equals("region") && t.endedAt() == null);
    }

    /** In the order of the members, which is the same in every run. */
    private void payments(PretendDay day) {
        Map<MemberId, Vip> all = vips.page(day.community(), null, 200).stream()
                .filter(v -> v.state().equals("OFFERED"))
                .collect(Collectors.toMap(Vip::member, Function.identity()));
        for (PretendMember member : day.members()) {
            String who = member.externalId();
            if (all.containsKey(member.id()) && day.happens(0.3, "vip-pays", who)) {
                BigDecimal fee = vips.policy().fee();
                String number = "pay-" + who + "-" + day.day();
                payments.pay(day.community(), new VipPayment(member.id(), fee, number, "OPERATOR"));
            }
        }
    }

    private void promotions(PretendDay day) {
        int today = day.day().getDayOfMonth();
        if (today == 8 || today == 22) {
            String name = (today == 8 ? "月初" : "月末") + "品鉴价 " + day.day().getMonthValue() + " 月";
            mechanisms.open(
                    day.community(),
                    new Opening(name, 20, BandKind.ORDER, 100, 30, day.day().plusDays(6)));
        }
        mechanisms.newest(day.community(), 5).stream()
                .filter(m -> m.state().equals("RUNNING"))
                .forEach(m -> answers(day, m));
    }

    private void answers(PretendDay day, Mechanism mechanism) {
        Set<MemberId> waiting = mechanisms.invites(day.community(), mechanism.group()).stream()
                .filter(i -> i.state().equals("INVITED"))
                .map(Invite::member)
                .collect(Collectors.toSet());
        for (PretendMember member : day.members()) {
            String who = member.externalId();
            if (waiting.contains(member.id()) && day.happens(0.25, "joins", who)) {
                boolean joins = day.draw().of("joins", mechanism.name(), who) < 0.6;
                mechanisms.answer(day.community(), mechanism.group(), member.id(), joins);
            }
        }
    }
}
