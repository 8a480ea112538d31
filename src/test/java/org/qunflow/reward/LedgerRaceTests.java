package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two at the same moment want what is there only once. */
@SpringBootTest
class LedgerRaceTests {
    private static final int ROUNDS = 5;

    @Autowired
    Rewards rewards;

    @Autowired
    Budgets budgets;

    @Autowired
    Purse purse;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private CommunityId community;
    private MemberId first;
    private MemberId second;

    @BeforeEach
    void twoMembers() {
        community = purse.community();
        first = purse.member(community);
        second = purse.member(community);
    }

    @AfterEach
    void theBookIsRight() {
        two.shutdownNow();
        assertThat(purse.wrong(community)).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-15 two race for the last points of a budget: one gets them")
    void oneGetsTheLastOfTheBudget() throws Exception {
        budgets.set(community, Purpose.UGC, Points.of(30));
        List<Answer> answers = race(() -> award(first, 20, "a"), () -> award(second, 20, "b"));
        assertOneOf(answers, Refusal.BUDGET_USED_UP);
        assertThat(purse.used(community, Purpose.UGC)).isEqualTo("20");
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-15 two race for a member's last points: one gets them")
    void oneGetsTheLastPoints() throws Exception {
        award(first, 30, "a");
        List<Answer> answers = race(() -> reserve("tea"), () -> reserve("cup"));
        assertOneOf(answers, Refusal.NOT_ENOUGH);
        assertThat(purse.of(first)).isEqualTo("10");
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("I8 the same award twice at once is booked once")
    void theSameIsBookedOnce() throws Exception {
        List<Answer> answers = race(() -> award(first, 20, "a"), () -> award(first, 20, "a"));
        assertThat(answers).filteredOn(a -> a.equals(again(answers))).hasSize(1);
        assertThat(purse.of(first)).isEqualTo("20");
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-15 two leads reverse the same award at once: one does")
    void oneReverses() throws Exception {
        long transfer = RewardsTests.booked(award(first, 20, "a"));
        List<Answer> answers = race(() -> reverse(transfer), () -> reverse(transfer));
        assertOneOf(answers, Refusal.REVERSED_ALREADY);
        assertThat(purse.of(first)).isEqualTo("0");
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-15 a hold is handed over or given back, never both")
    void aHoldEndsOneWay() throws Exception {
        award(first, 20, "a");
        long hold = RewardsTests.booked(reserve("tea"));
        List<Answer> answers =
                race(() -> rewards.capture(community, hold, ""), () -> rewards.release(community, hold, ""));
        assertOneOf(answers, Refusal.HOLD_SETTLED);
    }

    private static void assertOneOf(List<Answer> answers, Refusal otherwise) {
        assertThat(answers).filteredOn(a -> a instanceof Answer.Booked).hasSize(1);
        assertThat(answers).contains(RewardsTests.refused(otherwise));
    }

    private static Answer again(List<Answer> answers) {
        Answer.Booked any = (Answer.Booked) answers.get(0);
        return new Answer.Booked(any.transfer(), true);
    }

    private Answer award(MemberId member, long points, String key) {
        return rewards.award(community, new Award(member, Points.of(points), Purpose.UGC, key, "test"));
    }

    private Answer reserve(String key) {
        return rewards.reserve(community, new Reserve(first, Points.of(20), key, "test"));
    }

    private Answer reverse(long transfer) {
        return rewards.reverse(community, transfer, "test", false);
    }

    private List<Answer> race(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : List.of(two.submit(after(start, one)), two.submit(after(start, other)))) {
            answers.add(answer.get(20, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static Callable<Answer> after(CyclicBarrier start, Callable<Answer> act) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            return act.call();
        };
    }
}
