package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.qunflow.channel.OutboxState.READY;
import static org.qunflow.channel.OutboxState.REFUSED;
import static org.qunflow.channel.OutboxState.REPLAYED;
import static org.qunflow.channel.OutboxState.SENT;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not sent although it is ready: in a replay, to those who opted out, for who is not live. */
@ChannelTest
class PermitTests extends OutboxTest {
    @Autowired
    TimeTravel timeTravel;

    @Autowired
    Members members;

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

    @Test
    void nothingIsSentForACommunityThatIsNotLive() {
        fixture.communityIs(Community.Phase.FROZEN);
        OutgoingMessage message = fixture.ready("a");

        dispatcher.round(() -> true);

        assertThat(fixture.state(message)).isEqualTo(REPLAYED);
        assertThat(channel.received()).isEmpty();
    }

    private static List<MemberId> judgeUnless(MemberId odd, Collection<MemberId> members) {
        if (members.contains(odd)) {
            throw new IllegalStateException("cannot judge");
        }
        return List.copyOf(members);
    }
}
