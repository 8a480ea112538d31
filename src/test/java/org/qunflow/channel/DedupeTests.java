package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.channel.OutboxState.SENT;
import static org.qunflow.channel.OutboxState.UNKNOWN;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a message whose reply was lost may be sent again, and when not. */
@ChannelTest
class DedupeTests extends OutboxTest {
    @Test
    void whereTheChannelAbsorbsRepetitionsALostReplyIsSentAgainIdentically() {
        channel.reset(Channel.Policy.DEDUPE);
        channel.losesTheReply();
        OutgoingMessage message = fixture.ready("a");
        dispatcher.round(() -> true);
        assertThat(fixture.row(message)).containsEntry("state", "READY").containsEntry("unknowns", 1);

        fixture.everythingIsDue();
        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(SENT);
        assertThat(channel.received())
                .hasSize(2)
                .containsOnly(channel.received().get(0));
    }

    @Test
    void afterTheDedupeWindowNothingIsRepeated() {
        channel.reset(Channel.Policy.DEDUPE);
        channel.losesTheReply();
        OutgoingMessage message = fixture.ready("a");
        dispatcher.round(() -> true);
        fixture.firstSentBefore(message, "26 minutes");
        fixture.everythingIsDue();

        assertThat(dispatcher.round(() -> true)).isFalse();
        dispatcher.sweep();

        assertThat(fixture.state(message)).isEqualTo(UNKNOWN);
        assertThat(channel.received()).hasSize(1);
    }

    @Test
    void theDedupeWindowBeginsAnewAfterACertainNo() {
        channel.reset(Channel.Policy.DEDUPE);
        channel.answers(new SendResult.TryLater(Duration.ZERO, "BUSY"));
        OutgoingMessage message = fixture.ready("a");

        dispatcher.round(() -> true);

        assertThat(fixture.row(message).get("first_sent_at")).isNull();
    }
}
