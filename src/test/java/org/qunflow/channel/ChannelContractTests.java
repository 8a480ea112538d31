package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What every channel keeps to, so that the outbox protocol holds over it. A test class per channel extends this one. */
public abstract class ChannelContractTests {
    @Autowired
    TransactionTemplate transaction;

    /** The channel as it works on a good day. */
    protected abstract Channel channel();

    /** The same channel, whose repetitions are absorbed. */
    protected abstract Channel dedupingChannel();

    /** The same channel on a day when every reply gets lost after the delivery. */
    protected abstract Channel channelThatLosesReplies();

    /** The same channel when it can take nothing now. */
    protected abstract Channel busyChannel();

    /** The same channel when the recipient cannot be reached at all. */
    protected abstract Channel refusingChannel();

    /** How often the recipient got a message of this key, told by the other side. */
    protected abstract int effects(String dedupeKey);

    @Test
    void aMessageToAMemberIsDeliveredOnceUnderAnIdOfTheProvider() {
        OutgoingMessage message = toMember();

        SendResult result = channel().send(message);

        assertThat(result).isInstanceOf(SendResult.Delivered.class);
        assertThat(((SendResult.Delivered) result).providerId()).isNotBlank();
        assertThat(effects(message.dedupeKey())).isOne();
    }

    @Test
    void aMessageToAGroupWaitsForAPerson() {
        assertThat(channel().send(toGroup())).isInstanceOf(SendResult.AwaitingConfirmation.class);
    }

    @Test
    void aLostReplyIsAnExceptionAndNeverAResult() {
        OutgoingMessage message = toMember();
        Channel channel = channelThatLosesReplies();

        assertThatThrownBy(() -> channel.send(message)).isInstanceOf(RuntimeException.class);
        assertThat(effects(message.dedupeKey())).isOne();
    }

    @Test
    void laterMeansThatNothingWasDelivered() {
        OutgoingMessage message = toMember();

        SendResult result = busyChannel().send(message);

        assertThat(result).isInstanceOf(SendResult.TryLater.class);
        assertThat(((SendResult.TryLater) result).after()).isPositive();
        assertThat(effects(message.dedupeKey())).isZero();
    }

    @Test
    void aRefusalNamesItsReasonAndDeliversNothing() {
        OutgoingMessage message = toMember();

        SendResult result = refusingChannel().send(message);

        assertThat(result).isInstanceOf(SendResult.Refused.class);
        assertThat(((SendResult.Refused) result).reason()).isNotBlank();
        assertThat(effects(message.dedupeKey())).isZero();
    }

    @Test
    void whereThePolicySaysSoARepetitionIsAbsorbed() {
        OutgoingMessage message = toMember();
        Channel channel = dedupingChannel();

        SendResult first = channel.send(message);
        SendResult second = channel.send(message);

        assertThat(channel.policy()).isEqualTo(Channel.Policy.DEDUPE);
        assertThat(second).isEqualTo(first);
        assertThat(effects(message.dedupeKey())).isOne();
    }

    @Test
    void whatWasSentStaysSentWhateverBecomesOfOurTransaction() {
        OutgoingMessage message = toMember();

        transaction.executeWithoutResult(tx -> {
            channel().send(message);
            tx.setRollbackOnly();
        });

        assertThat(effects(message.dedupeKey())).isOne();
    }

    private OutgoingMessage toMember() {
        return OutgoingMessage.toMember(
                Ids.next(),
                CommunityId.next(),
                "contract-" + Ids.next(),
                channel().name(),
                MemberId.next(),
                "{}");
    }

    private OutgoingMessage toGroup() {
        return OutgoingMessage.toGroup(
                Ids.next(),
                CommunityId.next(),
                "contract-" + Ids.next(),
                channel().name(),
                GroupId.next(),
                "{}");
    }
}
