package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.channel.OutboxFixture.COMMUNITY;
import static org.qunflow.channel.OutboxState.CLAIMED;
import static org.qunflow.channel.OutboxState.SENDING;
import static org.qunflow.channel.OutboxState.SENT;
import static org.qunflow.channel.OutboxState.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.qunflow.channel.OutboxTable.Claimed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a crash between any two steps of the protocol leaves behind. */
@ChannelTest
class DispatcherCrashTests extends OutboxTest {
    @Autowired
    OutboxTable table;

    @Autowired
    OutboxResults results;

    @Autowired
    ChannelSettings settings;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCrashAfterTheClaimIsHealedByTheSweep() {
        OutgoingMessage message = fixture.ready("a");
        dispatcher.claim(channel);
        assertThat(fixture.state(message)).isEqualTo(CLAIMED);
        assertThat(dispatcher.round(() -> true)).isFalse();

        fixture.leasesRunOut();
        dispatcher.sweep();
        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(SENT);
        assertThat(channel.received()).hasSize(1);
    }

    @Test
    void aCrashAfterTheIntentLeavesAnUnknownMessageThatIsNeverSentByItself() {
        OutgoingMessage message = fixture.ready("a");
        table.intend(dispatcher.claim(channel).get(0), settings.lease());
        assertThat(fixture.state(message)).isEqualTo(SENDING);
        dispatcher.sweep();
        assertThat(fixture.state(message)).as("the lease still runs").isEqualTo(SENDING);

        fixture.leasesRunOut();
        dispatcher.sweep();
        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(UNKNOWN);
        assertThat(channel.received()).isEmpty();
        assertThat(outbox.attentionCount(COMMUNITY)).isOne();
    }

    @Test
    void aCrashAfterTheCallLeavesAnUnknownMessageThatWasSentOnce() {
        OutgoingMessage message = fixture.ready("a");
        Claimed claimed = dispatcher.claim(channel).get(0);
        table.intend(claimed, settings.lease());
        channel.send(claimed.message());

        fixture.leasesRunOut();
        dispatcher.sweep();
        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(UNKNOWN);
        assertThat(channel.received()).hasSize(1);
    }

    @Test
    void anAnswerThatComesAfterTheSweepStillCounts() {
        OutgoingMessage message = fixture.ready("a");
        Claimed claimed = dispatcher.claim(channel).get(0);
        table.intend(claimed, settings.lease());
        fixture.leasesRunOut();
        dispatcher.sweep();

        assertThat(results.answered(claimed, new SendResult.Delivered("late"))).isTrue();

        assertThat(fixture.state(message)).isEqualTo(SENT);
    }

    @Test
    void anAnswerOfAnEarlierClaimIsDropped() {
        OutgoingMessage message = fixture.ready("a");
        Claimed paused = dispatcher.claim(channel).get(0);
        fixture.leasesRunOut();
        dispatcher.sweep();
        Claimed second = dispatcher.claim(channel).get(0);

        assertThat(table.intend(paused, settings.lease())).isFalse();
        assertThat(table.intend(second, settings.lease())).isTrue();
        assertThat(results.answered(paused, new SendResult.Refused("stale"))).isFalse();
        assertThat(fixture.state(message)).isEqualTo(SENDING);
    }

    @Test
    void anExpiredClaimIsNotSentEvenIfNobodyHasSweptIt() {
        fixture.ready("a");
        Claimed claimed = dispatcher.claim(channel).get(0);

        fixture.leasesRunOut();

        assertThat(table.intend(claimed, settings.lease())).isFalse();
    }

    @Test
    void aResultThatCannotBeWrittenLeavesTheMessageToTheSweep() {
        OutgoingMessage message = fixture.ready("a");
        channel.does(sent -> {
            jdbc.update("update channel_outbox set fence = fence + 1 where id = ?", message.id());
            return new SendResult.Delivered("p");
        });

        dispatcher.round(() -> true);
        fixture.leasesRunOut();
        dispatcher.sweep();

        assertThat(fixture.state(message)).isEqualTo(UNKNOWN);
    }
}
