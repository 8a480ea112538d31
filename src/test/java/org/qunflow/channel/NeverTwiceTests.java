package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.OutboxTable.Claimed;
import org.qunflow.channel.sandbox.SandboxFixture;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Nothing is sent twice and nothing is lost, with two dispatchers, with dispatchers that die at any step and with leases
 * that run out early; what was really sent is read from the sandbox's own journal.
 */
@ChannelTest
class NeverTwiceTests {
    private static final int MESSAGES = 300;

    @Autowired
    OutboxFixture fixture;

    @Autowired
    OutboxTable table;

    @Autowired
    OutboxResults results;

    @Autowired
    OutboxSweep sweep;

    @Autowired
    Dispatcher.Ports ports;

    @Autowired
    ChannelSettings settings;

    @Autowired
    SandboxFixture sandboxes;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyOutbox() {
        fixture.empty();
    }

    @Test
    void twoDispatchersNeverSendOneMessageTwice() throws Exception {
        IntStream.range(0, MESSAGES).forEach(n -> fixture.put(sandboxMessage(n)));

        inParallel(() -> drain(dispatcher()), () -> drain(dispatcher()));

        assertThat(effectsMoreThanOnce()).isZero();
        assertThat(count("SENT")).isEqualTo(MESSAGES);
        assertThat(effects()).isEqualTo(MESSAGES);
    }

    @Test
    void dispatchersThatDieAtAnyStepSendNothingTwiceAndLoseNothing() throws Exception {
        IntStream.range(0, MESSAGES).forEach(n -> fixture.put(sandboxMessage(n)));
        AtomicBoolean faultsGoOn = new AtomicBoolean(true);
        Callable<Void> dying = () -> {
            Random random = new Random(7);
            for (int n = 0; n < 60; n++) {
                dieSomewhere(random);
                fixture.leasesRunOut();
                sweepAll();
            }
            faultsGoOn.set(false);
            return null;
        };

        inParallel(dying, () -> {
            while (faultsGoOn.get()) {
                dispatcher().round(() -> true);
            }
            return null;
        });
        fixture.leasesRunOut();
        sweepAll();
        drain(dispatcher());

        assertThat(effectsMoreThanOnce()).isZero();
        assertThat(count("SENT") + count("UNKNOWN")).isEqualTo(MESSAGES);
        assertThat(count("UNKNOWN")).as("the faults really happened").isPositive();
        assertThat(sentWithoutEffect()).isZero();
    }

    @Test
    void aLostReplyIsUnknownAndNeverSentAgain() {
        IntStream.range(0, MESSAGES).forEach(n -> fixture.put(sandboxMessage(n)));

        workOff(sandboxes.moody(Channel.Policy.AT_MOST_ONCE, 20, 5, 10));

        assertThat(effectsMoreThanOnce()).isZero();
        assertThat(count("UNKNOWN")).isEqualTo(outcomes("LOST_REPLY")).isPositive();
        assertThat(count("SENT")).isEqualTo(effects()).isPositive();
        assertThat(count("FAILED_FINAL")).isEqualTo(outcomes("REFUSED")).isPositive();
        assertThat(count("SENT") + count("UNKNOWN") + count("FAILED_FINAL")).isEqualTo(MESSAGES);
    }

    @Test
    void whereTheChannelAbsorbsRepetitionsEverythingArrivesExactlyOnce() {
        IntStream.range(0, MESSAGES).forEach(n -> fixture.put(sandboxMessage(n)));

        workOff(sandboxes.moody(Channel.Policy.DEDUPE, 20, 0, 10));

        assertThat(effectsMoreThanOnce()).isZero();
        assertThat(outcomes("LOST_REPLY")).isPositive();
        assertThat(effects() + outcomes("LOST_REPLY")).isEqualTo(MESSAGES);
        assertThat(count("SENT")).isEqualTo(MESSAGES);
    }

    private void workOff(Channel only) {
        Dispatcher.Ports one = new Dispatcher.Ports(just(only), ports.permits(), ports.pauses());
        Dispatcher dispatcher = new Dispatcher(table, results, sweep, one, settings);
        do {
            fixture.everythingIsDue();
        } while (dispatcher.round(() -> true));
    }

    private static ObjectProvider<Channel> just(Channel channel) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Channel> stream() {
                return Stream.of(channel);
            }
        };
    }

    private void dieSomewhere(Random random) {
        Dispatcher dispatcher = dispatcher();
        List<Claimed> claimed = dispatcher.claim(sandbox());
        int step = random.nextInt(3);
        if (claimed.isEmpty() || step == 0) {
            return;
        }
        Claimed first = claimed.get(0);
        if (table.intend(first, settings.lease()) && step == 2) {
            sandbox().send(first.message());
        }
    }

    private Void drain(Dispatcher dispatcher) {
        while (dispatcher.round(() -> true)) {
            Thread.onSpinWait();
        }
        return null;
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(table, results, sweep, ports, settings);
    }

    private void sweepAll() {
        ports.channels().forEach(sweep::sweep);
    }

    private Channel sandbox() {
        return ports.channels().stream()
                .filter(c -> c.name().equals("sandbox"))
                .findFirst()
                .orElseThrow();
    }

    private OutgoingMessage sandboxMessage(int n) {
        return fixture.message("key-" + n, "sandbox", MemberId.next());
    }

    @SafeVarargs
    private static void inParallel(Callable<Void>... work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.length);
        List<Future<Void>> running = new ArrayList<>();
        for (Callable<Void> each : work) {
            running.add(threads.submit(each));
        }
        for (Future<Void> each : running) {
            each.get();
        }
        threads.shutdown();
    }

    private int effectsMoreThanOnce() {
        return number("select count(*) from (select dedupe_key from channel_sandbox_journal"
                + " where outcome in ('DELIVERED', 'LOST_REPLY') group by 1 having count(*) > 1) twice");
    }

    private int effects() {
        return outcomes("DELIVERED");
    }

    private int outcomes(String outcome) {
        return jdbc.queryForObject(
                "select count(*) from channel_sandbox_journal where outcome = ?", Integer.class, outcome);
    }

    private int sentWithoutEffect() {
        return number("select count(*) from channel_outbox o where state = 'SENT' and not exists"
                + " (select 1 from channel_sandbox_journal j where j.dedupe_key = o.dedupe_key)");
    }

    private int count(String state) {
        return jdbc.queryForObject("select count(*) from channel_outbox where state = ?", Integer.class, state);
    }

    private int number(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
