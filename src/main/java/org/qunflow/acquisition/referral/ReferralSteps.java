package org.qunflow.acquisition.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.MoneyMove;
import org.qunflow.reward.money.Movement;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a referral do: held with its commission, confirmed, settled, cancelled, taken back, refused. */
@Service
public class ReferralSteps {
    private final ReferralRows rows;
    private final Plans plans;
    private final MoneyBook money;
    private final Rewards rewards;
    private final ReferralSettings settings;
    private final News news;

    ReferralSteps(
            ReferralRows rows, Plans plans, MoneyBook money, Rewards rewards, ReferralSettings settings, News news) {
        this.rows = rows;
        this.plans = plans;
        this.money = money;
        this.rewards = rewards;
        this.settings = settings;
        this.news = news;
    }

    public CommunityId home(ReferralId id) {
        return rows.home(id);
    }

    /** What it looks like: referrals a day, same address, share of invitees who left quickly, staff. */
    public Map<String, Object> signs(ReferralId id) {
        return rows.signs(id, settings.quickQuitDays());
    }

    /** Keeps what it was judged by. */
    @Transactional
    public void evidence(ReferralId id, String evidence) {
        rows.evidence(id, evidence);
    }

    /** The commission is earned and waits as long as the invitee must stay. */
    @Transactional
    public void hold(ReferralId id) {
        move(id, ReferralState.SCREENED, ReferralState.HELD, settings.holdDays());
        pay(id, MoneyMove.ACCRUE);
    }

    /** The invitee stayed: the commission is free, points are awarded. */
    @Transactional
    public void confirm(ReferralId id) {
        move(id, ReferralState.HELD, ReferralState.CONFIRMED, settings.clawbackDays());
        pay(id, MoneyMove.RIPEN);
    }

    /** Nothing can be taken back any more. */
    @Transactional
    public void settle(ReferralId id) {
        move(id, ReferralState.CONFIRMED, ReferralState.SETTLED, 0);
    }

    /** The invitee left while the commission waited. */
    @Transactional
    public void cancel(ReferralId id) {
        move(id, ReferralState.HELD, ReferralState.CANCELLED, 0);
        pay(id, MoneyMove.CANCEL);
    }

    /** The invitee left after the reward was given: it is taken back. */
    @Transactional
    public void takeBack(ReferralId id) {
        move(id, ReferralState.CONFIRMED, ReferralState.TAKEN_BACK, 0);
        pay(id, MoneyMove.CLAW_BACK);
    }

    @Transactional
    public void refuse(ReferralId id) {
        move(id, ReferralState.SCREENED, ReferralState.REFUSED, 0);
    }

    private void move(ReferralId id, ReferralState from, ReferralState to, int days) {
        CommunityId community = rows.home(id);
        Instant now = news.now(community);
        boolean waits = to == ReferralState.HELD || to == ReferralState.CONFIRMED;
        if (!rows.move(id, from, to, waits ? now.plus(days, ChronoUnit.DAYS) : null, now)) {
            throw new IllegalStateException("Referral " + id + " cannot become " + to + ". Expected state: " + from);
        }
        Referral referral = rows.find(id);
        news.tell(
                community,
                at -> new ReferralMoved(
                        community, at, referral.referrer(), id, referral.invitee(), to, referral.evidence()));
    }

    private void pay(ReferralId id, MoneyMove move) {
        CommunityId community = rows.home(id);
        NewPlan plan = plans.find(community, rows.plan(id)).is();
        Referral referral = rows.find(id);
        if (plan.reward() == RewardKind.MONEY) {
            Owner owner = Owner.of(referral.referrer());
            money.book(community, new Movement(move, owner, plan.amount(), plan.name(), "referral/" + id));
        } else {
            points(community, referral, move, plan.amount());
        }
    }

    /** Points are given when the referral is confirmed, and taken back with what was spent of them. */
    private void points(CommunityId community, Referral referral, MoneyMove move, BigDecimal amount) {
        if (move == MoneyMove.RIPEN) {
            String key = "referral/" + referral.id();
            Award award = new Award(referral.referrer(), new Points(amount), Purpose.REFERRAL, key, "referral");
            if (rewards.award(community, award) instanceof Answer.Booked booked) {
                rows.award(referral.id(), booked.transfer());
            }
        } else if (move == MoneyMove.CLAW_BACK) {
            rows.award(referral.id()).ifPresent(award -> rewards.reverse(community, award, "the invitee left", true));
        }
    }
}
