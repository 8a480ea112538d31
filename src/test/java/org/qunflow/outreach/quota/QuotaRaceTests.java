package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.outreach.quota.QuotaScene.AWAKE;
import static org.qunflow.outreach.quota.QuotaScene.NORMAL;
import static org.qunflow.outreach.quota.QuotaScene.URGENT;
import static org.qunflow.outreach.quota.QuotaScene.rule;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.outreach.Statements;
import org.qunflow.shared.MemberId;

@ChannelTest
@DisplayName("003-01 many who want the same slots at once")
class QuotaRaceTests extends QuotaTest {

    @Test
    void ofManyWhoWantTheLastSlotOneGetsIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            MemberId one = scene.members(home, 1).get(0);
            scene.rule(home, rule(QuotaMode.DAY, 0, 0));
            List<OutgoingMessage> rivals = IntStream.range(0, 4)
                    .mapToObj(n -> scene.touch(home, one, n % 2 == 0 ? NORMAL : URGENT))
                    .toList();

            assertThat(atOnce(rivals.stream()
                            .<Callable<Boolean>>map(m -> () -> scene.goes(home, m))
                            .toList()))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void batchesOfTheSamePeopleInAnyOrderDoNotHinderEachOther() throws Exception {
        List<MemberId> people = scene.members(home, 40);
        scene.rule(home, rule(QuotaMode.DAY, 0, 0));
        List<Callable<Integer>> batches = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    List<OutgoingMessage> batch = people.stream()
                            .sorted(java.util.Comparator.comparing(p -> p.hashCode() * (n + 1)))
                            .map(p -> scene.touch(home, p, NORMAL))
                            .toList();
                    return batch.size() - scene.ask(home, batch).size();
                })
                .toList();

        assertThat(atOnce(batches).stream().mapToInt(n -> n).sum()).isEqualTo(40);
    }

    @Test
    void aBatchCostsAsManyStatementsAsOneMessage() {
        List<MemberId> people = scene.members(home, 50);
        List<OutgoingMessage> batch =
                people.stream().map(p -> scene.touch(home, p, AWAKE)).toList();

        List<String> one = Statements.of(() -> scene.ask(home, batch.subList(0, 1)));
        List<String> many = Statements.of(() -> scene.ask(home, batch.subList(1, 50)));

        assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(6);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
