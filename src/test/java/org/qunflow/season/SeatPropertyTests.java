package org.qunflow.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Random sequences of acts on seats: whatever the order, the numbers are right. */
@SpringBootTest
class SeatPropertyTests {
    private static final int SEQUENCES = 500;
    private static final int ACTIONS = 50;
    private static final int MEMBERS = 7;
    private static final int SEATS = 3;
    private static final long SEED = 20_261_122;

    @Autowired
    SeatScene scene;

    @Autowired
    RandomSeason.Doors doors;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<RandomSeason.Act, Integer> done = new EnumMap<>(RandomSeason.Act.class);

    @Test
    @DisplayName(
            "003-14 003-20 never more places than seats, nobody on two, held for the invitations, every free seat with a reason")
    void theSeatsAreRightAfterAnySequence() throws Exception {
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
        System.out.println("acts that changed something: " + done);
        assertThat(done.keySet()).containsExactlyInAnyOrder(RandomSeason.Act.values());
        assertThat(done.get(RandomSeason.Act.ELIMINATE)).isGreaterThan(SEQUENCES / 20);
    }

    private void play(long seed) {
        CommunityId community = scene.community();
        TransactionStatus tx = begin();
        scene.season(community, SEATS);
        Random chance = new Random(seed);
        RandomSeason season = new RandomSeason(chance, doors, scene, community, scene.members(community, MEMBERS));
        for (int i = 0; i < ACTIONS; i++) {
            RandomSeason.Act act = RandomSeason.Act.any(chance);
            if (season.act(act) && act.moves()) {
                transactions.commit(tx);
                tx = begin();
            }
        }
        transactions.commit(tx);
        assertThat(scene.wrong(community)).as("seed %d", seed).isEmpty();
        note(season.done());
    }

    private synchronized void note(Map<RandomSeason.Act, Integer> acts) {
        acts.forEach((act, times) -> done.merge(act, times, Integer::sum));
    }

    private TransactionStatus begin() {
        return transactions.getTransaction(new DefaultTransactionDefinition());
    }
}
