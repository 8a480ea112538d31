package org.qunflow.reward.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class MoneyBookTests {
    private static final int SEQUENCES = 500;
    private static final int ACTIONS = 50;

    @Autowired
    MoneyBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CommunityId community;
    private final Owner owner = Owner.partner(UUID.randomUUID());
    private int key;

    @BeforeEach
    void open() {
        community = CommunityId.next();
        jdbc.sql("insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())")
                .params(community.value(), "Money " + community)
                .update();
    }

    @Test
    @DisplayName("000-11 a commission waits, becomes free, is paid; taken back later it is owed")
    void aCommissionLives() {
        booked(MoneyMove.ACCRUE, "30");
        refused(MoneyMove.PAY_OUT, "30", MoneyRefusal.NOT_ENOUGH);
        booked(MoneyMove.RIPEN, "20");
        booked(MoneyMove.CANCEL, "10");
        booked(MoneyMove.PAY_OUT, "20");
        booked(MoneyMove.CLAW_BACK, "20");
        has("0", "0", "-20");
        assertThat(book.lines(community, owner, Long.MAX_VALUE, 2))
                .extracting(Line::move)
                .containsExactly(MoneyMove.CLAW_BACK, MoneyMove.PAY_OUT);
        assertThat(journaled("MoneyMoved")).isEqualTo(5);
        assertThat(journaled("MoneyRefused")).isEqualTo(1);
    }

    @Test
    @DisplayName("000-16 a pledge is held, then kept or given back, never both")
    void aPledgeIsHeld() {
        booked(MoneyMove.PAY_IN, "99.90");
        has("99.90", "0", "0");
        booked(MoneyMove.CAPTURE, "99.90");
        refused(MoneyMove.REFUND, "0.01", MoneyRefusal.NOT_ENOUGH);
        has("0", "0", "0");
    }

    @Test
    void theSameKeyCountsOnce() {
        Movement it = wish(MoneyMove.ACCRUE, "5", "once");
        long first = ((MoneyAnswer.Booked) book.book(community, it)).transfer();
        assertThat(book.book(community, it)).isEqualTo(new MoneyAnswer.Booked(first, true));
        assertThat(book.book(community, wish(MoneyMove.ACCRUE, "6", "once")))
                .isEqualTo(new MoneyAnswer.Refused(MoneyRefusal.KEY_OF_ANOTHER));
        has("0", "5", "0");
    }

    @Test
    void nothingMovesWithoutAmountOrReason() {
        refused(MoneyMove.ACCRUE, "0", MoneyRefusal.NOT_POSITIVE);
        refused(MoneyMove.ACCRUE, "-1", MoneyRefusal.NOT_POSITIVE);
        Movement silent = new Movement(MoneyMove.ACCRUE, owner, BigDecimal.ONE, " ", "k");
        assertThat(book.book(community, silent)).isEqualTo(new MoneyAnswer.Refused(MoneyRefusal.NO_REASON));
    }

    @Test
    void whatIsBookedStays() {
        booked(MoneyMove.ACCRUE, "5");
        assertThatThrownBy(() ->
                        jdbc.sql("update reward_money_transfer set amount = 1").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("I8 000-11 000-16 whatever moves in whatever order, the book sums to zero and agrees with its entries")
    void theBookIsRightAfterAnySequence() {
        Map<MoneyAnswer, Integer> answers = new HashMap<>();
        for (int i = 0; i < SEQUENCES; i++) {
            long seed = i;
            open();
            transaction.executeWithoutResult(tx -> play(new Random(seed), answers));
            assertThat(wrong()).as("seed %d", seed).isEmpty();
        }
        assertThat(answers.get(new MoneyAnswer.Refused(MoneyRefusal.NOT_ENOUGH)))
                .isGreaterThan(SEQUENCES);
    }

    private void play(Random random, Map<MoneyAnswer, Integer> answers) {
        List<Owner> owners = List.of(owner, Owner.partner(UUID.randomUUID()));
        Map<Owner, Map<Pocket, Integer>> expected = new HashMap<>();
        for (int i = 0; i < ACTIONS; i++) {
            Owner whose = owners.get(random.nextInt(owners.size()));
            Map<Pocket, Integer> has = expected.computeIfAbsent(whose, o -> new EnumMap<>(Pocket.class));
            MoneyMove move = MoneyMove.values()[random.nextInt(MoneyMove.values().length)];
            int amount = 1 + random.nextInt(40);
            MoneyAnswer answer =
                    book.book(community, new Movement(move, whose, BigDecimal.valueOf(amount), "test", "k" + ++key));
            int most = move == MoneyMove.CLAW_BACK
                    ? -has.getOrDefault(Pocket.EXPENSE, 0) - has.getOrDefault(Pocket.PENDING, 0)
                    : has.getOrDefault(move.from(), 0);
            boolean covered = !move.isLimited() || most >= amount;
            assertThat(answer instanceof MoneyAnswer.Booked).isEqualTo(covered);
            if (covered) {
                has.merge(move.from(), -amount, Integer::sum);
                has.merge(move.to(), amount, Integer::sum);
            } else {
                answers.merge(answer, 1, Integer::sum);
            }
        }
        expected.forEach((whose, has) -> assertThat(book.balance(community, whose))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(new Balance(of(has, Pocket.HELD), of(has, Pocket.PENDING), of(has, Pocket.AVAILABLE))));
    }

    private static BigDecimal of(Map<Pocket, Integer> has, Pocket pocket) {
        return BigDecimal.valueOf(has.getOrDefault(pocket, 0));
    }

    private List<String> wrong() {
        return jdbc.sql("""
                with a as (select * from reward_money_account where community_id = :c)
                select 'the book sums to ' || sum(balance) from a having sum(balance) <> 0
                union all
                select a.pocket || ' has ' || a.balance || ', its entries ' || entries from a, lateral (
                  select coalesce(sum(case when t.to_account = a.id then t.amount else -t.amount end), 0) as entries
                  from reward_money_transfer t where t.community_id = :c and a.id in (t.from_account, t.to_account)) e
                where entries <> a.balance""").param("c", community.value()).query(String.class).list();
    }

    private long journaled(String kind) {
        return jdbc.sql("select count(*) from journal_entry where kind = ? and community_id = ?")
                .params("reward.money." + kind, community.value())
                .query(Long.class)
                .single();
    }

    private void has(String held, String pending, String available) {
        Balance balance = book.balance(community, owner);
        assertThat(balance.held()).isEqualByComparingTo(held);
        assertThat(balance.pending()).isEqualByComparingTo(pending);
        assertThat(balance.available()).isEqualByComparingTo(available);
    }

    private void booked(MoneyMove move, String amount) {
        assertThat(book.book(community, wish(move, amount, "k" + ++key))).isInstanceOf(MoneyAnswer.Booked.class);
    }

    private void refused(MoneyMove move, String amount, MoneyRefusal why) {
        assertThat(book.book(community, wish(move, amount, "k" + ++key))).isEqualTo(new MoneyAnswer.Refused(why));
    }

    private Movement wish(MoneyMove move, String amount, String under) {
        return new Movement(move, owner, new BigDecimal(amount), "spring campaign", under);
    }
}
