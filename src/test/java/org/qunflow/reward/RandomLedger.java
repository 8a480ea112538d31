package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts at random on the points of some members, and knows what must come of it. */
class RandomLedger {
    private static final List<Purpose> PURPOSES = List.of(Purpose.UGC, Purpose.RULES);

    private final Random random;
    private final CommunityId community;
    private final List<MemberId> members;
    private final Rewards rewards;
    private final Budgets budgets;
    private final ExpiryRound round;
    private final JdbcClient jdbc;

    private final Map<MemberId, Long> balances = new HashMap<>();
    private final Map<Purpose, Long> used = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Long> limits = new EnumMap<>(Purpose.class);
    private final List<Past> awards = new ArrayList<>();
    private final List<Past> holds = new ArrayList<>();
    private final List<Past> redeemed = new ArrayList<>();
    private int key;
    private int refused;

    RandomLedger(
            Random random,
            CommunityId community,
            List<MemberId> members,
            Rewards rewards,
            Budgets budgets,
            ExpiryRound round,
            JdbcClient jdbc) {
        this.random = random;
        this.community = community;
        this.members = members;
        this.rewards = rewards;
        this.budgets = budgets;
        this.round = round;
        this.jdbc = jdbc;
        members.forEach(m -> balances.put(m, 0L));
        PURPOSES.forEach(this::plan);
    }

    /** Something booked, and whether it can still be settled or reversed. */
    private static final class Past {
        final long id;
        final MemberId member;
        final long points;
        final Purpose purpose;
        final String key;
        boolean open = true;

        Past(long id, MemberId member, long points, Purpose purpose, String key) {
            this.id = id;
            this.member = member;
            this.points = points;
            this.purpose = purpose;
            this.key = key;
        }
    }

    int refused() {
        return refused;
    }

    void act() {
        int dice = random.nextInt(100);
        if (dice < 35) {
            award();
        } else if (dice < 40) {
            awardAgain();
        } else if (dice < 58) {
            reserve();
        } else if (dice < 78) {
            settle(dice < 70);
        } else if (dice < 92) {
            reverse();
        } else if (dice < 95) {
            plan(any(PURPOSES));
        } else {
            expire();
        }
        members.forEach(m -> assertThat(balances.get(m)).isNotNegative());
    }

    private void award() {
        MemberId member = any(members);
        Purpose purpose = any(PURPOSES);
        long points = random.nextInt(65) - 5;
        String fresh = "k" + ++key;
        Answer answer = rewards.award(community, new Award(member, Points.of(points), purpose, fresh, "test"));
        if (points <= 0) {
            is(answer, Refusal.NOT_POSITIVE);
        } else if (used.get(purpose) + points > limits.get(purpose)) {
            is(answer, Refusal.BUDGET_USED_UP);
        } else {
            awards.add(new Past(RewardsTests.booked(answer), member, points, purpose, fresh));
            add(member, points);
            used.merge(purpose, points, Long::sum);
        }
    }

    private void awardAgain() {
        if (!awards.isEmpty()) {
            Past past = any(awards);
            Award same = new Award(past.member, Points.of(past.points), past.purpose, past.key, "again");
            assertThat(rewards.award(community, same)).isEqualTo(new Answer.Booked(past.id, true));
        }
    }

    private void reserve() {
        MemberId member = any(members);
        long points = 1 + random.nextInt(50);
        String fresh = "k" + ++key;
        Answer answer = rewards.reserve(community, new Reserve(member, Points.of(points), fresh, "test"));
        if (points > balances.get(member)) {
            is(answer, Refusal.NOT_ENOUGH);
        } else {
            holds.add(new Past(RewardsTests.booked(answer), member, points, null, fresh));
            add(member, -points);
        }
    }

    private void settle(boolean capture) {
        if (holds.isEmpty()) {
            is(rewards.capture(community, -1, "test"), Refusal.UNKNOWN_HOLD);
            return;
        }
        Past hold = any(holds);
        Answer answer =
                capture ? rewards.capture(community, hold.id, "test") : rewards.release(community, hold.id, "test");
        if (!hold.open) {
            is(answer, Refusal.HOLD_SETTLED);
        } else if (capture) {
            redeemed.add(new Past(RewardsTests.booked(answer), hold.member, hold.points, null, null));
        } else {
            RewardsTests.booked(answer);
            add(hold.member, hold.points);
        }
        hold.open = false;
    }

    private void reverse() {
        List<Past> some = random.nextBoolean() ? awards : redeemed;
        if (some.isEmpty()) {
            return;
        }
        Past past = any(some);
        boolean award = past.purpose != null;
        boolean insists = random.nextInt(3) == 0;
        String reason = random.nextInt(10) == 0 ? "" : "test";
        Answer answer = rewards.reverse(community, past.id, reason, insists);
        if (reason.isEmpty()) {
            is(answer, Refusal.NO_REASON);
        } else if (!past.open) {
            is(answer, Refusal.REVERSED_ALREADY);
        } else if (award && balances.get(past.member) < past.points && !insists) {
            is(answer, Refusal.SPENT_ALREADY);
        } else {
            RewardsTests.booked(answer);
            past.open = false;
            reversed(past, award);
        }
    }

    private void reversed(Past past, boolean award) {
        if (award) {
            balances.merge(past.member, past.points, (has, gone) -> Math.max(0, has - gone));
            used.merge(past.purpose, -past.points, Long::sum);
        } else {
            add(past.member, past.points);
        }
    }

    private void plan(Purpose purpose) {
        long points = random.nextInt(500);
        Answer answer = budgets.set(community, purpose, Points.of(points));
        if (points < used.computeIfAbsent(purpose, p -> 0L)) {
            assertThat(answer).isEqualTo(RewardsTests.refused(Refusal.BELOW_WHAT_IS_USED));
        } else {
            assertThat(answer).isInstanceOf(Answer.Planned.class);
            limits.put(purpose, points);
        }
    }

    /** Everything up to some lot expires, and no member keeps more than came later. */
    private void expire() {
        List<Timestamp> lots = jdbc.sql("select expires_at from reward_lot where community_id = ? and points_left > 0")
                .param(community.value())
                .query(Timestamp.class)
                .list();
        if (lots.isEmpty()) {
            return;
        }
        Timestamp to = any(lots);
        round.go(community, Instant.EPOCH, to.toInstant());
        holds.forEach(hold -> hold.open = false);
        members.forEach(m -> balances.put(m, laterThan(m, to)));
    }

    /** What a member has, which must all have come later. */
    private long laterThan(MemberId member, Timestamp to) {
        return jdbc.sql("""
                select coalesce(sum(l.points_left), 0) from reward_lot l join reward_account a on a.id = l.account_id
                where a.member_id = ? and l.expires_at > ?""")
                .params(member.value(), to)
                .query(BigDecimal.class)
                .single()
                .longValueExact();
    }

    private void is(Answer answer, Refusal why) {
        assertThat(answer).isEqualTo(RewardsTests.refused(why));
        refused++;
    }

    private void add(MemberId member, long points) {
        balances.merge(member, points, Long::sum);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
