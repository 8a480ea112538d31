package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.qunflow.channel.OutboxFixture.COMMUNITY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ChannelTest
class OutboxTests extends OutboxTest {
    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    @AfterEach
    void backToRealTime() {
        clock.release();
    }

    @Test
    void aMessageIsWrittenWithItsTransactionAndNotBefore() {
        transaction.executeWithoutResult(tx -> {
            outbox.put(fixture.message("a", "scripted", MemberId.next()));
            assertThat(rows()).isZero();
        });

        assertThat(rows()).isOne();
    }

    @Test
    void aRollbackTakesTheMessageBack() {
        transaction.executeWithoutResult(tx -> {
            outbox.put(fixture.message("a", "scripted", MemberId.next()));
            tx.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void withoutATransactionNothingIsPut() {
        OutgoingMessage message = fixture.message("a", "scripted", MemberId.next());

        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.put(message))
                .withMessageContaining("gathered in a transaction only");
    }

    @Test
    void theSameDedupeKeyChangesNothingWithinOneTransactionAndLater() {
        transaction.executeWithoutResult(tx -> {
            outbox.put(fixture.message("a", "scripted", MemberId.next()));
            outbox.put(fixture.message("a", "scripted", MemberId.next()));
        });
        fixture.ready("a");

        assertThat(rows()).isOne();
    }

    @Test
    void aMessageWithoutRecipientOrKeyIsRefused() {
        UUID id = UUID.randomUUID();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutgoingMessage.toMember(id, COMMUNITY, " ", "scripted", MemberId.next(), "{}"))
                .withMessageContaining("dedupe key");
    }

    @Test
    void whatIsPutWhileHistoryIsReplayedIsNeverSent() {
        clock.moveTo(Instant.parse("1997-05-01T00:00:00Z"));
        OutgoingMessage message = fixture.ready("a");
        clock.release();

        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(OutboxState.REPLAYED);
        assertThat(channel.received()).isEmpty();
    }

    @Test
    void anOperatorConfirmsAWaitingMessageOnce() {
        channel.answers(new SendResult.AwaitingConfirmation("p-1"));
        OutgoingMessage message = fixture.put(fixture.groupMessage("a", "scripted"));
        dispatcher.round(() -> true);
        assertThat(fixture.state(message)).isEqualTo(OutboxState.PENDING);
        assertThat(outbox.attention(COMMUNITY, 10))
                .extracting(OutboxLine::message)
                .containsExactly(message);

        assertThat(atHome()).containsExactly("PENDING 1");
        assertThat(outbox.confirm(COMMUNITY, message.id())).isTrue();
        assertThat(outbox.confirm(COMMUNITY, message.id())).isFalse();
        assertThat(atHome()).isEmpty();

        assertThat(fixture.state(message)).isEqualTo(OutboxState.SENT);
        assertThat(outbox.attentionCount(COMMUNITY)).isZero();
        assertThat(fixture.journalled("channel.DeliveryChanged", message.id())).isEqualTo(2);
    }

    @Test
    void aMessageOfAnotherCommunityCannotBeConfirmed() {
        channel.answers(new SendResult.AwaitingConfirmation("p-1"));
        OutgoingMessage message = fixture.put(fixture.groupMessage("a", "scripted"));
        dispatcher.round(() -> true);

        assertThat(outbox.confirm(CommunityId.next(), message.id())).isFalse();
    }

    @Test
    void anUnknownMessageIsResolvedAsDelivered() {
        OutgoingMessage message = unknown();

        assertThat(outbox.resolveDelivered(COMMUNITY, message.id())).isTrue();

        assertThat(fixture.state(message)).isEqualTo(OutboxState.SENT);
        assertThat(outbox.resendUnknown(COMMUNITY, message.id())).isFalse();
    }

    @Test
    void anUnknownMessageIsSentAgainOnlyBecauseAPersonWantsIt() {
        OutgoingMessage message = unknown();
        dispatcher.round(() -> true);
        assertThat(channel.received()).hasSize(1);

        assertThat(outbox.resendUnknown(COMMUNITY, message.id())).isTrue();
        dispatcher.round(() -> true);

        assertThat(channel.received()).hasSize(2);
        assertThat(fixture.state(message)).isEqualTo(OutboxState.SENT);
    }

    private OutgoingMessage unknown() {
        channel.losesTheReply();
        OutgoingMessage message = fixture.ready("a");
        dispatcher.round(() -> true);
        assertThat(fixture.state(message)).isEqualTo(OutboxState.UNKNOWN);
        return message;
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from channel_outbox", Integer.class);
    }

    /** What the home page is shown. */
    private List<String> atHome() {
        return jdbc.queryForList(
                "select state || ' ' || acts from channel_v_attention where community_id = ?",
                String.class,
                COMMUNITY.value());
    }
}
