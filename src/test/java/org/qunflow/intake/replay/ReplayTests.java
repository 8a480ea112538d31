package org.qunflow.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.LongWork;

class ReplayTests extends ReplayScene {

    @Test
    void businessTimePassesInOrderAndTheCommunityStandsFrozenAtTheEnd() {
        CommunityId community = people();
        List<LocalDate> days = new ArrayList<>();

        Replay done = replays.run(community, WISH, at -> {
            assertThat(LongWork.isUnderWay()).isTrue();
            days.add(at.nextDay());
        });

        assertThat(LongWork.isUnderWay()).isFalse();
        assertThat(done.state()).isEqualTo(Replay.State.DONE);
        assertThat(days).isSorted().hasSize((int) done.days());
        Community frozen = communities.get(community);
        assertThat(frozen.phase()).isEqualTo(Community.Phase.FROZEN);
        assertThat(frozen.asOf().atZone(ZONE).toLocalDate()).isEqualTo(done.lastDay());
        assertThat(count(
                        "select count(*) from outreach_touch where delivery <> 'REPLAYED' and community_id = ?",
                        community))
                .isZero();
        assertThat(count("select count(*) from journal_entry where assumed and community_id = ?", community))
                .isPositive();
    }

    @Test
    void aReplayThatWasInterruptedGoesOnAndEndsAsIfNothingHadHappened() {
        CommunityId whole = people();
        replays.run(whole, WISH, at -> {});
        CommunityId broken = people();

        assertThatIllegalStateException()
                .isThrownBy(() -> replays.run(broken, WISH, at -> stopAfter(at, 20)))
                .withMessage("pulled the plug");
        Replay done = replays.run(broken, WISH, at -> {});

        assertThat(done.state()).isEqualTo(Replay.State.DONE);
        assertThat(outcome(broken)).isEqualTo(outcome(whole));
    }

    @Test
    void thereIsNothingToReplayInAnEmptyCommunity() {
        CommunityId empty = community();
        assertThatExceptionOfType(ReplayRefused.class)
                .isThrownBy(() -> replays.run(empty, WISH, at -> {}))
                .satisfies(e -> assertThat(e.why().key()).isEqualTo("intake.replay.refused.empty"));
    }
}
