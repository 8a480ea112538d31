package org.qunflow.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.Channel;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutboxFixture;
import org.qunflow.channel.SendResult;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ChannelTest
class SandboxChannelTests {
    @Autowired
    SandboxFixture sandboxes;

    @Autowired
    OutboxFixture fixture;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptySandbox() {
        fixture.empty();
    }

    @Test
    void aMemberGetsNoMoreThanTheDaysQuota() {
        Channel sandbox = sandboxes.withQuota(2, false);
        MemberId member = MemberId.next();

        assertThat(send(sandbox, "a", member)).isInstanceOf(SendResult.Delivered.class);
        assertThat(send(sandbox, "b", member)).isInstanceOf(SendResult.Delivered.class);

        assertThat(send(sandbox, "c", member)).isInstanceOfSatisfying(SendResult.TryLater.class, later -> {
            assertThat(later.reason()).isEqualTo("QUOTA");
            assertThat(later.after()).isBetween(Duration.ofSeconds(1), Duration.ofHours(24));
        });
        assertThat(send(sandbox, "d", MemberId.next())).isInstanceOf(SendResult.Delivered.class);
    }

    @Test
    void theNextDayHasAQuotaOfItsOwn() {
        Channel sandbox = sandboxes.withQuota(1, false);
        MemberId member = MemberId.next();
        send(sandbox, "a", member);
        jdbc.update("update channel_sandbox_quota set day = day - 1 where member_id = ?", member.value());

        assertThat(send(sandbox, "b", member)).isInstanceOf(SendResult.Delivered.class);
    }

    @Test
    void whatExceedsTheQuotaIsRefusedWhereTheSettingsSaySo() {
        Channel sandbox = sandboxes.withQuota(1, true);
        MemberId member = MemberId.next();
        send(sandbox, "a", member);

        assertThat(send(sandbox, "b", member)).isEqualTo(new SendResult.Refused("QUOTA"));
    }

    @Test
    void theQuotaHoldsWhenMessagesComeAtOnce() throws Exception {
        Channel sandbox = sandboxes.withQuota(5, true);
        MemberId member = MemberId.next();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<SendResult>> sends = IntStream.range(0, 40)
                .<Callable<SendResult>>mapToObj(n -> () -> send(sandbox, "k" + n, member))
                .toList();

        threads.invokeAll(sends);
        threads.shutdown();

        assertThat(outcomes("DELIVERED")).isEqualTo(5);
        assertThat(outcomes("REFUSED_QUOTA")).isEqualTo(35);
    }

    @Test
    void theSameSeedAndKeyMeetTheSameFate() {
        SandboxSettings settings = settings(30);

        List<Fate> first = IntStream.range(0, 1000)
                .mapToObj(n -> Fate.of(settings, "k" + n, 0))
                .toList();
        List<Fate> again = IntStream.range(0, 1000)
                .mapToObj(n -> Fate.of(settings, "k" + n, 0))
                .toList();

        assertThat(again).isEqualTo(first);
        assertThat(first.stream().filter(Fate.LOST_REPLY::equals).count()).isBetween(250L, 350L);
        assertThat(first).contains(Fate.REFUSED, Fate.TRY_LATER, Fate.GOOD);
    }

    @Test
    void aMessageThatWasPutOffGetsThroughInTheEnd() {
        SandboxSettings settings = settings(0);

        assertThat(IntStream.range(0, 20).mapToObj(attempt -> Fate.of(settings, "k", attempt)))
                .contains(Fate.GOOD);
    }

    @Test
    void aLostReplyIsInTheSandboxsJournal() {
        Channel sandbox = sandboxes.moody(Channel.Policy.AT_MOST_ONCE, 100, 0, 0);

        assertThatThrownBy(() -> send(sandbox, "a", MemberId.next())).hasMessageContaining("before the answer came");
        assertThat(outcomes("LOST_REPLY")).isOne();
    }

    private SendResult send(Channel sandbox, String key, MemberId member) {
        return sandbox.send(fixture.message(key, "sandbox", member));
    }

    private int outcomes(String outcome) {
        return jdbc.queryForObject(
                "select count(*) from channel_sandbox_journal where outcome = ?", Integer.class, outcome);
    }

    private static SandboxSettings settings(double lost) {
        return new SandboxSettings(
                5, false, ZoneId.of("Asia/Shanghai"), Duration.ZERO, Channel.Policy.DEDUPE, 42, lost, 10, 10);
    }
}
