package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.InboundHandler.Handling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ChannelTest
class InboxTests {
    @Autowired
    Inbox inbox;

    @Autowired
    InboxWorker worker;

    @Autowired
    ScriptedHandler handler;

    @Autowired
    OutboxFixture fixture;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyInbox() {
        fixture.empty();
        handler.then(event -> Handling.DONE);
    }

    @Test
    void anEventHasItsEffectOnceHoweverOftenItComes() {
        assertThat(inbox.store("scripted", "e1", "{}")).isTrue();
        assertThat(inbox.store("scripted", "e1", "{}")).isFalse();
        assertThat(worker.round()).isTrue();
        assertThat(inbox.store("scripted", "e1", "{}")).isFalse();

        assertThat(worker.round()).isFalse();
        assertThat(effects("e1")).isOne();
        assertThat(state("e1")).isEqualTo("DONE");
    }

    @Test
    void theSameIdOfAnotherSourceIsAnotherEvent() {
        assertThat(inbox.store("scripted", "e1", "{}")).isTrue();
        assertThat(inbox.store("elsewhere", "e1", "{}")).isTrue();
    }

    @Test
    void aFailureTakesTheEffectBackAndIsTriedAgainLater() {
        handler.then(event -> {
            throw new IllegalStateException("no such group");
        });
        inbox.store("scripted", "e1", "{}");

        assertThat(worker.round()).isTrue();
        assertThat(effects("e1")).isZero();
        assertThat(worker.round()).as("it waits").isFalse();
        assertThat(jdbc.queryForMap("select attempts, failure from channel_inbox"))
                .containsEntry("attempts", 1)
                .containsEntry("failure", "java.lang.IllegalStateException: no such group");

        handler.then(event -> Handling.DONE);
        everythingIsDue();
        worker.round();
        assertThat(effects("e1")).isOne();
        assertThat(state("e1")).isEqualTo("DONE");
    }

    @Test
    void anEventThatComesTooEarlyWaitsWithoutEffect() {
        handler.then(event -> Handling.NOT_YET);
        inbox.store("scripted", "e1", "{}");

        worker.round();

        assertThat(effects("e1")).isZero();
        assertThat(state("e1")).isEqualTo("PENDING");
    }

    @Test
    void anEventThatFailsForTooLongDiesAndIsJournalled() {
        inbox.store("nobody", "e1", "{}");
        jdbc.update("update channel_inbox set received_at = now() - interval '4 days'");

        worker.round();

        assertThat(state("e1")).isEqualTo("DEAD");
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal_entry where kind = 'channel.InboundEventDied' and subject_id = 'nobody/e1'",
                        Integer.class))
                .isOne();
        everythingIsDue();
        assertThat(worker.round()).isFalse();
    }

    @Test
    void twoWorkersShareTheEventsWithoutDoublingOne() throws Exception {
        IntStream.range(0, 200).forEach(n -> inbox.store("scripted", "e" + n, "{}"));
        ExecutorService threads = Executors.newFixedThreadPool(2);

        Callable<Boolean> work = () -> {
            while (worker.round()) {
                Thread.onSpinWait();
            }
            return true;
        };
        threads.invokeAll(List.of(work, work));
        threads.shutdown();

        assertThat(jdbc.queryForObject(
                        "select count(*) from (select dedupe_key from channel_sandbox_journal group by 1 having count(*) = 1) e",
                        Integer.class))
                .isEqualTo(200);
    }

    private void everythingIsDue() {
        jdbc.update("update channel_inbox set next_at = now()");
    }

    private int effects(String event) {
        return jdbc.queryForObject(
                "select count(*) from channel_sandbox_journal where dedupe_key = ?", Integer.class, event);
    }

    private String state(String event) {
        return jdbc.queryForObject("select state from channel_inbox where event_id = ?", String.class, event);
    }
}
