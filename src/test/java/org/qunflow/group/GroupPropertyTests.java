package org.qunflow.group;

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
import org.qunflow.group.seat.Endings;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Random sequences of acts on groups, each beside a model that says what the answer and the sizes must be. */
@SpringBootTest
class GroupPropertyTests {
    private static final int SEQUENCES = 500;
    private static final int ACTIONS = 50;
    private static final long SEED = 20_261_122;

    @Autowired
    Seats seats;

    @Autowired
    Endings endings;

    @Autowired
    Seating seating;

    @Autowired
    Rooms rooms;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger refused = new AtomicInteger();

    @Test
    @DisplayName(
            "004-04 002-02 after any sequence no group is above capacity, nobody sits twice, closed groups are empty")
    void groupsAreRightAfterAnySequence() throws Exception {
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
        assertThat(refused.get()).isGreaterThan(SEQUENCES * 5);
    }

    private void play(long seed) {
        CommunityId community = rooms.community();
        RandomGroups groups = transaction.execute(tx -> {
            RandomGroups played = new RandomGroups(
                    new Random(seed), community, rooms.members(community, 6), seats, endings, seating, rooms);
            for (int i = 0; i < ACTIONS; i++) {
                played.act();
            }
            return played;
        });
        assertThat(rooms.wrong(community)).as("seed %d", seed).isEmpty();
        assertThat(rooms.sizes(community)).as("seed %d", seed).isEqualTo(groups.sizes());
        refused.addAndGet(groups.refused());
    }
}
