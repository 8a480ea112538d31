package org.qunflow.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.BulkResult;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.LongWork;

class WorkersTests {
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Workers workers = new Workers(new WorkSettings(1, 2, List.of()), new Somebody());

    @AfterEach
    void endsTheThreads() {
        workers.destroy();
    }

    @Test
    void chunksOfLongWorkAreLongWorkWhereverTheyAreDone() {
        LongWork.run(() -> workers.all(List.of(chunk("a"), chunk("b")), true, this::look));
        assertThat(seen).containsExactlyInAnyOrder("a long true", "b long true");
    }

    @Test
    void aWorkerThatDidLongWorkDoesShortWorkNext() {
        LongWork.run(() -> workers.all(List.of(chunk("a"), chunk("b")), true, this::look));
        workers.all(List.of(chunk("c"), chunk("d")), true, this::look);
        assertThat(seen).contains("c long false", "d long false");
    }

    private BulkResult look(List<Item> chunk) {
        meet();
        seen.add(chunk.get(0).businessKey() + " long " + LongWork.isUnderWay());
        return new BulkResult(1, 0, 0);
    }

    /** Two chunks at the same time, so that both workers have one. */
    private void meet() {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The chunks were not worked on side by side", e);
        }
    }

    private static List<Item> chunk(String key) {
        return List.of(Item.of(key));
    }

    private static final class Somebody implements CurrentOperator {
        @Override
        public String name() {
            return "somebody";
        }

        @Override
        public boolean has(String role) {
            return false;
        }

        @Override
        public void runAs(String name, Runnable work) {
            work.run();
        }
    }
}
