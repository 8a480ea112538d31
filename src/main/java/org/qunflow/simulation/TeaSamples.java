package org.qunflow.simulation;

import java.util.Optional;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.reward.Accounts;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Kind;
import org.qunflow.reward.Points;
import org.qunflow.reward.PointsBooked;
import org.qunflow.reward.Reserve;
import org.qunflow.reward.Rewards;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pretend members who have points enough ask for a tea sample; most fetch it, some let it wait until it lapses. */
@Component
@Profile("demo")
class TeaSamples {
    private static final Points PRICE = Points.of(50);
    private static final double LEFT_WAITING = 0.2;

    private final Rewards rewards;
    private final Accounts accounts;
    private final Members members;
    private final Draw draw;

    TeaSamples(Rewards rewards, Accounts accounts, Members members, SimulationSettings settings) {
        this.rewards = rewards;
        this.accounts = accounts;
        this.members = members;
        this.draw = new Draw(settings.seed());
    }

    @EventListener
    void on(PointsBooked points) {
        if (points.booking() == Kind.AWARD) {
            pretend(points).filter(m -> canPay(points)).ifPresent(m -> ask(points, m));
        }
    }

    private boolean canPay(PointsBooked points) {
        return accounts.of(points.community(), points.member()).compareTo(PRICE) >= 0;
    }

    private Optional<Member> pretend(PointsBooked points) {
        return members.find(points.community(), points.member())
                .filter(m -> m.source().equals(Crowd.SOURCE));
    }

    private void ask(PointsBooked points, Member member) {
        String key = "tea/" + points.transfer();
        Answer answer = rewards.reserve(points.community(), new Reserve(points.member(), PRICE, key, "茶样一份"));
        if (answer instanceof Answer.Booked hold
                && draw.of("fetches tea", member.externalId(), points.at()) >= LEFT_WAITING) {
            rewards.capture(points.community(), hold.transfer(), "茶样一份");
        }
    }
}
