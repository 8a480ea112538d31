package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.qunflow.channel.OutboxState.FAILED_FINAL;
import static org.qunflow.channel.OutboxState.READY;
import static org.qunflow.channel.OutboxState.SENT;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The dispatcher's protocol: what each answer of a channel leads to. */
@ChannelTest
class DispatcherTests extends OutboxTest {
    @Autowired
    ChannelSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aDeliveredMessageIsSentWithTheProvidersId() {
        OutgoingMessage message = fixture.ready("a");

        assertThat(dispatcher.round(() -> true)).isTrue();

        assertThat(fixture.row(message)).containsEntry("state", "SENT").containsEntry("provider_id", "p-a");
        assertThat(fixture.journalled("channel.DeliveryChanged", message.id())).isOne();
        assertThat(dispatcher.round(() -> true)).isFalse();
    }

    @Test
    void aChannelIsNeverCalledInsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(tx -> dispatcher.round(() -> true)))
                .withMessageContaining("never called inside a transaction");
    }

    @Test
    void theIntentIsCommittedBeforeTheCall() {
        OutgoingMessage message = fixture.ready("a");
        channel.does(sent -> {
            assertThat(fixture.row(message)).containsEntry("state", "SENDING").containsEntry("attempts", 1);
            return new SendResult.Delivered("p");
        });

        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(SENT);
    }

    @Test
    void aRefusalIsFinal() {
        channel.answers(new SendResult.Refused("NOT_A_FRIEND"));
        OutgoingMessage message = fixture.ready("a");

        dispatcher.round(() -> true);

        assertThat(fixture.row(message))
                .containsEntry("state", "FAILED_FINAL")
                .containsEntry("failure", "NOT_A_FRIEND");
    }

    @Test
    void laterMeansReadyAgainAfterThePause() {
        channel.answers(new SendResult.TryLater(Duration.ofHours(1), "BUSY"));
        OutgoingMessage message = fixture.ready("a");

        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(READY);
        assertThat(dispatcher.round(() -> true)).isFalse();
        fixture.everythingIsDue();
        dispatcher.round(() -> true);
        assertThat(fixture.state(message)).isEqualTo(SENT);
    }

    @Test
    void aChannelThatAlwaysSaysLaterIsGivenUp() {
        OutgoingMessage message = fixture.ready("a");
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            channel.answers(new SendResult.TryLater(Duration.ZERO, "BUSY"));
            fixture.everythingIsDue();
            dispatcher.round(() -> true);
        }

        assertThat(fixture.state(message)).isEqualTo(FAILED_FINAL);
        assertThat(fixture.row(message).get("failure")).isEqualTo("given up after 10 attempts: BUSY");
    }

    @Test
    void aDispatcherThatIsToldToStopPutsItsClaimsBack() {
        List<OutgoingMessage> messages = List.of(fixture.ready("a"), fixture.ready("b"), fixture.ready("c"));
        AtomicInteger asked = new AtomicInteger();

        dispatcher.round(() -> asked.incrementAndGet() <= 2);

        assertThat(channel.received()).hasSize(1);
        assertThat(messages.stream().map(fixture::state)).containsExactlyInAnyOrder(SENT, READY, READY);
    }
}
