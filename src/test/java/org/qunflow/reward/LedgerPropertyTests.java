package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Random sequences of acts, each beside a model that says what the answer and the balances must be. */
@SpringBootTest
class LedgerPropertyTests {
    private static final int SEQUENCES = 500;
    private static final int ACTIONS = 50;
    private static final long SEED = 20_261_122;

    @Autowired
    Rewards rewards;

    @Autowired
    Budgets budgets;

    @Autowired
    ExpiryRound round;

    @Autowired
    Purse purse;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger refused = new AtomicInteger();

    @Test
    @DisplayName("I8 003-15 whatever happens in whatever order, the book sums to zero and nobody is below it")
    void theBookIsRightAfterAnySequence() throws Exception {
        Written before = written();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> sequence : IntStream.range(0, SEQUENCES)
                    .mapToObj(i -> two.submit(() -> play(SEED + i)))
                    .toList()) {
                sequence.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            two.shutdownNow();
        }
        everythingStandsInTheJournal(before);
    }

    /** How much stands in the book and in the journal, of all communities. */
    private record Written(long transfers, long booked, long refused) {}

    private Written written() {
        return jdbc.sql("""
                select (select count(*) from reward_transfer) as transfers,
                  count(*) filter (where kind = 'reward.PointsBooked') as booked,
                  count(*) filter (where kind = 'reward.BookingRefused') as refused
                from journal_entry""").query(Written.class).single();
    }

    private void everythingStandsInTheJournal(Written before) {
        Written now = written();
        long transfers = now.transfers() - before.transfers();
        assertThat(transfers).isGreaterThan(SEQUENCES * ACTIONS / 3);
        assertThat(now.booked() - before.booked()).isEqualTo(transfers);
        assertThat(now.refused() - before.refused()).isEqualTo(refused.get()).isGreaterThan(SEQUENCES);
    }

    private void play(long seed) {
        CommunityId community = purse.community();
        RandomLedger ledger = transaction.execute(tx -> {
            RandomLedger played = new RandomLedger(
                    new Random(seed), community, purse.members(community, 3), rewards, budgets, round, jdbc);
            for (int i = 0; i < ACTIONS; i++) {
                played.act();
            }
            return played;
        });
        assertThat(purse.wrong(community)).as("seed %d", seed).isEmpty();
        refused.addAndGet(ledger.refused());
    }
}
