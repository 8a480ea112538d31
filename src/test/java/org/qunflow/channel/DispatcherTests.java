package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.qunflow.channel.OutboxFixture.COMMUNITY;
import static org.qunflow.channel.OutboxState.CLAIMED;
import static org.qunflow.channel.OutboxState.FAILED_FINAL;
import static org.qunflow.channel.OutboxState.READY;
import static org.qunflow.channel.OutboxState.REFUSED;
import static org.qunflow.channel.OutboxState.REPLAYED;
import static org.qunflow.channel.OutboxState.SENDING;
import static org.qunflow.channel.OutboxState.SENT;
import static org.qunflow.channel.OutboxState.UNKNOWN;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.OutboxTable.Claimed;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The protocol of reliability 2.1: what a crash between any two steps leaves behind, and what each answer leads to. */
@ChannelTest
class DispatcherTests {
    @Autowired
    OutboxFixture fixture;

    @Autowired
    ScriptedChannel channel;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    OutboxTable table;

    @Autowired
    OutboxResults results;

    @Autowired
    ChannelSettings settings;

    @Autowired
    Outbox outbox;

    @Autowired
    TimeTravel timeTravel;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyOutbox() {
        fixture.empty();
    }

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

    @Test
    void dispatchersStandStillWhileHistoryIsReplayed() {
        OutgoingMessage message = fixture.ready("a");
        when(timeTravel.standsStill()).thenReturn(true);

        assertThat(dispatcher.round(() -> true)).isFalse();

        assertThat(fixture.state(message)).isEqualTo(READY);
    }

    @Test
    void aMemberWhoOptedOutMeanwhileIsNotTouched() {
        doReturn(List.of()).when(members).touchable(any());
        OutgoingMessage message = fixture.ready("a");

        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(REFUSED);
        assertThat(channel.received()).isEmpty();
    }

    @Test
    void aMessageThatCannotBeJudgedIsPutOffAndHoldsUpNobodyElse() {
        OutgoingMessage odd = fixture.ready("odd");
        OutgoingMessage sound = fixture.ready("sound");
        doAnswer(call -> judgeUnless(odd.member().orElseThrow(), call.getArgument(0)))
                .when(members)
                .touchable(any());

        dispatcher.round(() -> true);

        assertThat(fixture.state(sound)).isEqualTo(SENT);
        assertThat(fixture.row(odd))
                .containsEntry("state", "READY")
                .containsEntry("failure", "no permit: IllegalStateException");
        assertThat(dispatcher.round(() -> true)).isFalse();
    }

    private static List<MemberId> judgeUnless(MemberId odd, Collection<MemberId> members) {
        if (members.contains(odd)) {
            throw new IllegalStateException("cannot judge");
        }
        return List.copyOf(members);
    }

    @Test
    void nothingIsSentForACommunityThatIsNotLive() {
        fixture.communityIs(Community.Phase.FROZEN);
        OutgoingMessage message = fixture.ready("a");

        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(REPLAYED);
        assertThat(channel.received()).isEmpty();
    }

    @Test
    void aDispatcherThatIsToldToStopPutsItsClaimsBack() {
        List<OutgoingMessage> messages = List.of(fixture.ready("a"), fixture.ready("b"), fixture.ready("c"));
        AtomicInteger asked = new AtomicInteger();

        dispatcher.round(() -> asked.incrementAndGet() <= 2);

        assertThat(channel.received()).hasSize(1);
        assertThat(messages.stream().map(fixture::state)).containsExactlyInAnyOrder(SENT, READY, READY);
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
