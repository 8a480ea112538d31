package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qunflow.channel.OutboxState.READY;
import static org.qunflow.channel.OutboxState.SENT;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChannelTest
class WorkersTests extends OutboxTest {
    @Autowired
    Workers workers;

    @Autowired
    Inbox inbox;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate jdbc;

    @AfterEach
    void standStill() {
        workers.stop();
    }

    @Test
    void theyStandStillWhereDispatchIsSwitchedOff() {
        assertThat(workers.isRunning()).isFalse();
        assertThat(workers.isAutoStartup()).isFalse();
    }

    @Test
    void theySendWhatComesInAndWorkOffTheInbox() {
        workers.start();
        OutgoingMessage message = fixture.ready("a");
        inbox.store("scripted", "e1", "{}");

        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.state(message) == SENT);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "DONE".equals(jdbc.queryForObject("select state from channel_inbox", String.class)));
    }

    @Test
    void atShutdownTheyFinishWhatIsUnderWayAndClaimNothingMore() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        channel.does(message -> {
            underWay.countDown();
            waitFor(answer);
            return new SendResult.Delivered("p");
        });
        OutgoingMessage first = fixture.ready("a");
        workers.start();
        assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();

        Thread stopping = new Thread(workers::stop);
        stopping.start();
        await().until(() -> !workers.isRunning());
        OutgoingMessage second = fixture.ready("b");
        answer.countDown();
        stopping.join(20_000);

        assertThat(fixture.state(first)).isEqualTo(SENT);
        assertThat(fixture.state(second)).isEqualTo(READY);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
