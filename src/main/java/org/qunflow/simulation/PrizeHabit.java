package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.reward.Points;
import org.qunflow.reward.prize.Address;
import org.qunflow.reward.prize.Addresses;
import org.qunflow.reward.prize.NewPrize;
import org.qunflow.reward.prize.Prize;
import org.qunflow.reward.prize.PrizeKind;
import org.qunflow.reward.prize.Prizes;
import org.qunflow.reward.prize.Redemption;
import org.qunflow.reward.prize.RedemptionId;
import org.qunflow.reward.prize.RedemptionState;
import org.qunflow.reward.prize.Redemptions;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pretend members ask for tea and courses with their points; most parcels arrive, some members never come for theirs. */
@Component
@Profile("demo")
class PrizeHabit implements Habit {
    private static final List<NewPrize> CATALOGUE = List.of(
            new NewPrize("茶样一份", "当季三款各一泡", PrizeKind.PHYSICAL, Points.of(40), 200),
            new NewPrize("盖碗一只", "白瓷，120 毫升", PrizeKind.PHYSICAL, Points.of(220), 30),
            new NewPrize("品鉴课名额", "周末线上一小时", PrizeKind.BENEFIT, Points.of(80), 60));
    private static final RedemptionId NEWEST = new RedemptionId(new UUID(-1, -1));
    private static final int LATEST = 300;
    private static final double ASKS = 0.01;
    private static final double SAYS_WHERE = 0.8;
    private static final double ARRIVES = 0.4;
    private static final double APPROVED = 0.9;
    private static final double STILL_WANTED = 0.93;

    private final Prizes prizes;
    private final Redemptions redemptions;
    private final Addresses addresses;

    PrizeHabit(Prizes prizes, Redemptions redemptions, Addresses addresses) {
        this.prizes = prizes;
        this.redemptions = redemptions;
        this.addresses = addresses;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        boolean wanted = draw.of("still wanted", task.about()) < STILL_WANTED;
        return Optional.ofNullable(
                switch (task.element()) {
                    case "userTask_approvePrize" ->
                        Map.of("approved", draw.of("prize approved", task.about()) < APPROVED);
                    case "userTask_collectAddress" -> Map.of("address", wanted ? "GIVEN" : "DECLINED");
                    case "userTask_shipPrize" ->
                        Map.of("carrier", "SF", "tracking", "SF" + (long) (draw.of("parcel", task.about()) * 1e10));
                    case "userTask_handOverBenefit" -> Map.of("handedOver", wanted);
                    default -> null;
                });
    }

    @Override
    public void live(PretendDay day) {
        List<Prize> offered = prizes.all(day.community(), LATEST);
        if (offered.isEmpty()) {
            CATALOGUE.forEach(prize -> prizes.offer(day.community(), prize));
            offered = prizes.all(day.community(), LATEST);
        }
        List<Prize> choice = offered;
        day.members().stream()
                .filter(m -> day.happens(ASKS, "asks for a prize", m.externalId()))
                .forEach(m -> ask(day, m, day.draw().any(choice, "which prize", m.externalId(), day.day())));
        goOn(day);
    }

    private void ask(PretendDay day, PretendMember member, Prize prize) {
        redemptions.ask(day.community(), member.id(), prize.id(), member.externalId() + "/" + day.day());
    }

    private void goOn(PretendDay day) {
        Map<MemberId, PretendMember> people =
                day.members().stream().collect(Collectors.toMap(PretendMember::id, Function.identity()));
        redemptions.newest(day.community(), NEWEST, LATEST).stream()
                .filter(r -> people.containsKey(r.member()))
                .forEach(r -> goOn(day, r, people.get(r.member())));
    }

    private void goOn(PretendDay day, Redemption redemption, PretendMember member) {
        String who = member.externalId();
        boolean waits = redemption.state() == RedemptionState.CONFIRMED && redemption.kind() == PrizeKind.PHYSICAL;
        if (waits && day.happens(SAYS_WHERE, "says where", who)) {
            addresses.keep(
                    day.community(),
                    redemption.id(),
                    new Address(member.name(), "000 0000 0000", "示例省示例市茶园路 " + house(day.draw(), who) + " 号"));
        }
        if (redemption.state() == RedemptionState.SHIPPED && day.happens(ARRIVES, "arrives", who)) {
            redemptions.received(day.community(), redemption.id());
        }
    }

    private static int house(Draw draw, String who) {
        return 1 + (int) (draw.of("house", who) * 200);
    }
}
