package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each act on points, and each reason for which it is refused. */
@SpringBootTest
@DisplayName("003-15 points in one double-entry book")
class RewardsTests {
    @Autowired
    Rewards rewards;

    @Autowired
    Budgets budgets;

    @Autowired
    ExpiryRound round;

    @Autowired
    Purse purse;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMemberWithoutPoints() {
        community = purse.community();
        member = purse.member(community);
    }

    @AfterEach
    void theBookIsRight() {
        assertThat(purse.wrong(community)).isEmpty();
        assertThat(purse.entries(community, "PointsBooked")).isEqualTo(purse.transfers(community));
    }

    @Test
    @DisplayName("003-15 points are awarded once per key, out of the budget of their purpose")
    void anAwardIsBookedOnce() {
        long transfer = booked(award(30, "a"));
        assertThat(award(30, "a")).isEqualTo(new Answer.Booked(transfer, true));
        assertThat(award(31, "a")).isEqualTo(refused(Refusal.KEY_OF_ANOTHER));
        assertThat(purse.of(member)).isEqualTo("30");
        assertThat(purse.used(community, Purpose.UGC)).isEqualTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00001", "-0.5"})
    void pointsBelowZeroAreRefusedAndTheRefusalStandsInTheJournal(String points) {
        Award award = new Award(member, Points.of(points), Purpose.UGC, "a", "");
        assertThat(rewards.award(community, award)).isEqualTo(refused(Refusal.NOT_POSITIVE));
        assertThat(rewards.reserve(community, new Reserve(member, Points.of(points), "r", "")))
                .isEqualTo(refused(Refusal.NOT_POSITIVE));
        assertThat(purse.entries(community, "BookingRefused")).isEqualTo(2);
        assertThat(purse.transfers(community)).isZero();
    }

    @Test
    void tooManyAtOnceAreRefused() {
        assertThat(award(100_001, "a")).isEqualTo(refused(Refusal.TOO_MANY));
    }

    @Test
    void aMemberWhoIsUnknownHereIsRefused() {
        Award stranger = new Award(MemberId.next(), Points.of(1), Purpose.UGC, "a", "");
        assertThat(rewards.award(community, stranger)).isEqualTo(refused(Refusal.UNKNOWN_MEMBER));
        MemberId elsewhere = purse.member(purse.community());
        assertThat(rewards.award(community, new Award(elsewhere, Points.of(1), Purpose.UGC, "b", "")))
                .isEqualTo(refused(Refusal.UNKNOWN_MEMBER));
    }

    @Test
    @DisplayName("003-15 a budget is never exceeded; what is taken back can be awarded again")
    void beyondItsBudgetNothingIsAwarded() {
        budgets.set(community, Purpose.UGC, Points.of(50));
        long first = booked(award(30, "a"));
        assertThat(award(21, "b")).isEqualTo(refused(Refusal.BUDGET_USED_UP));
        booked(award(20, "c"));
        booked(rewards.reverse(community, first, "twice", false));
        booked(award(30, "d"));
        assertThat(purse.used(community, Purpose.UGC)).isEqualTo("50");
    }

    @Test
    void aBudgetIsNotSetBelowWhatIsUsedNorBelowZero() {
        booked(award(30, "a"));
        assertThat(budgets.set(community, Purpose.UGC, Points.of(29))).isEqualTo(refused(Refusal.BELOW_WHAT_IS_USED));
        assertThat(budgets.set(community, Purpose.UGC, Points.of(-1))).isEqualTo(refused(Refusal.NOT_POSITIVE));
        assertThat(budgets.set(community, Purpose.UGC, Points.of(10_000_000_000L)))
                .isEqualTo(refused(Refusal.TOO_MANY));
        assertThat(budgets.set(community, Purpose.UGC, Points.of(30))).isEqualTo(new Answer.Planned());
        assertThat(purse.entries(community, "BudgetRefused")).isEqualTo(3);
        assertThat(purse.entries(community, "BudgetSet")).isEqualTo(1);
    }

    @Test
    void aMonthBeginsWithTheBudgetThatWasSetLast() {
        budgets.set(community, Purpose.UGC, Points.of(70));
        jdbc.sql("update reward_budget set period = period - interval '2 months' where community_id = ?")
                .param(community.value())
                .update();
        assertThat(budgets.thisMonth(community))
                .filteredOn(b -> b.purpose() == Purpose.UGC)
                .singleElement()
                .satisfies(b -> assertThat(b.points()).isEqualByComparingTo("70"));
        assertThat(award(71, "a")).isEqualTo(refused(Refusal.BUDGET_USED_UP));
    }

    @Test
    @DisplayName("003-15 points are put aside, then redeemed or given back, once")
    void aHoldEndsOnce() {
        booked(award(50, "a"));
        long tea = booked(reserve(20, "tea"));
        assertThat(reserve(20, "tea")).isEqualTo(new Answer.Booked(tea, true));
        long cup = booked(reserve(30, "cup"));
        assertThat(reserve(1, "more")).isEqualTo(refused(Refusal.NOT_ENOUGH));
        booked(rewards.capture(community, tea, "handed over"));
        booked(rewards.release(community, cup, "sold out"));
        assertThat(rewards.release(community, tea, "")).isEqualTo(refused(Refusal.HOLD_SETTLED));
        assertThat(rewards.capture(community, cup, "")).isEqualTo(refused(Refusal.HOLD_SETTLED));
        assertThat(rewards.capture(community, -1, "")).isEqualTo(refused(Refusal.UNKNOWN_HOLD));
        assertThat(rewards.capture(purse.community(), cup, "")).isEqualTo(refused(Refusal.UNKNOWN_HOLD));
        assertThat(purse.of(member)).isEqualTo("30");
    }

    @Test
    void whoHasNoPointsReservesNone() {
        assertThat(reserve(1, "tea")).isEqualTo(refused(Refusal.NOT_ENOUGH));
    }

    @Test
    @DisplayName("003-15 points that nobody came for go back")
    void aHoldLapses() {
        booked(award(50, "a"));
        long tea = booked(reserve(20, "tea"));
        jdbc.sql("update reward_hold set expires_at = now() where transfer_id = ?")
                .param(tea)
                .update();
        assertThat(rewards.capture(community, tea, "")).isEqualTo(refused(Refusal.HOLD_LAPSED));
        assertThat(sweep(Duration.ZERO)).isEqualTo(1);
        assertThat(sweep(Duration.ZERO)).isZero();
        assertThat(purse.of(member)).isEqualTo("50");
        assertThat(rewards.release(community, tea, "")).isEqualTo(refused(Refusal.HOLD_SETTLED));
    }

    @Test
    @DisplayName("003-15 the oldest points are spent first, and expire")
    void theOldestPointsGoFirst() {
        booked(award(30, "old"));
        purse.age(member, 364);
        booked(award(10, "new"));
        booked(rewards.capture(community, booked(reserve(20, "tea")), ""));
        assertThat(sweep(Duration.ofDays(2))).isEqualTo(1);
        assertThat(purse.of(member)).isEqualTo("10");
        assertThat(sweep(Duration.ofDays(2))).isZero();
        assertThat(sweep(Duration.ofDays(366))).isEqualTo(1);
        assertThat(purse.of(member)).isEqualTo("0");
    }

    @Test
    void whatIsGivenBackIsAsOldAsItWas() {
        booked(award(30, "old"));
        purse.age(member, 364);
        booked(award(10, "new"));
        long tea = booked(reserve(35, "tea"));
        booked(rewards.release(community, tea, ""));
        assertThat(sweep(Duration.ofDays(2))).isEqualTo(1);
        assertThat(purse.of(member)).isEqualTo("10");
    }

    @Test
    @DisplayName("003-15 a lead takes an award back once, with a reason")
    void anAwardIsReversedOnceWithAReason() {
        long wrong = booked(award(30, "a"));
        assertThat(rewards.reverse(community, wrong, " ", false)).isEqualTo(refused(Refusal.NO_REASON));
        long back = booked(rewards.reverse(community, wrong, "counted twice", false));
        assertThat(rewards.reverse(community, wrong, "again", true)).isEqualTo(refused(Refusal.REVERSED_ALREADY));
        assertThat(rewards.reverse(community, back, "undo", false)).isEqualTo(refused(Refusal.NOT_REVERSIBLE));
        assertThat(rewards.reverse(community, -1, "who", false)).isEqualTo(refused(Refusal.UNKNOWN_TRANSFER));
        assertThat(rewards.reverse(purse.community(), wrong, "who", false))
                .isEqualTo(refused(Refusal.UNKNOWN_TRANSFER));
        assertThat(purse.of(member)).isEqualTo("0");
    }

    @Test
    @DisplayName("003-15 what is spent is taken back only by who insists, and the community bears it")
    void whatIsSpentIsBorneByTheCommunity() {
        long wrong = booked(award(30, "a"));
        booked(rewards.capture(community, booked(reserve(20, "tea")), ""));
        assertThat(rewards.reverse(community, wrong, "fraud", false)).isEqualTo(refused(Refusal.SPENT_ALREADY));
        booked(rewards.reverse(community, wrong, "fraud", true));
        assertThat(purse.of(member)).isEqualTo("0");
        assertThat(jdbc.sql("select balance from reward_account where community_id = ? and kind = 'EXPENSE'")
                        .param(community.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("-20");
    }

    @Test
    void whatWasRedeemedOrHasExpiredComesBackFresh() {
        booked(award(30, "a"));
        long tea = booked(rewards.capture(community, booked(reserve(20, "tea")), ""));
        purse.age(member, 366);
        sweep(Duration.ZERO);
        long expired = jdbc.sql("select id from reward_transfer where community_id = ? and kind = 'EXPIRE'")
                .param(community.value())
                .query(Long.class)
                .single();
        booked(rewards.reverse(community, tea, "broken cup", false));
        booked(rewards.reverse(community, expired, "our fault", false));
        assertThat(sweep(Duration.ofDays(364))).isZero();
        assertThat(purse.of(member)).isEqualTo("30");
    }

    @Test
    @DisplayName("I8 what is booked stays: the database refuses changes, unbalanced accounts and repetitions")
    void theDatabaseHoldsTheBook() {
        booked(award(30, "a"));
        assertThatThrownBy(
                        () -> jdbc.sql("update reward_transfer set points = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from reward_transfer").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update reward_account set balance = -1 where member_id = ?")
                        .param(member.value())
                        .update())
                .hasMessageContaining("reward_account_covered");
        assertThatThrownBy(() -> jdbc.sql("update reward_budget set used = points + 1 where community_id = ?")
                        .param(community.value())
                        .update())
                .hasMessageContaining("reward_budget_kept");
    }

    private Answer award(long points, String key) {
        return rewards.award(community, new Award(member, Points.of(points), Purpose.UGC, key, "photo"));
    }

    private Answer reserve(long points, String key) {
        return rewards.reserve(community, new Reserve(member, Points.of(points), key, "tea"));
    }

    private int sweep(Duration later) {
        return round.go(community, Instant.EPOCH, clock.instant(community).plus(later));
    }

    static long booked(Answer answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Booked.class, b -> assertThat(b.again())
                .isFalse());
        return ((Answer.Booked) answer).transfer();
    }

    static Answer refused(Refusal why) {
        return new Answer.Refused(why);
    }
}
