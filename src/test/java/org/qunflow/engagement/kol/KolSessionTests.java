package org.qunflow.engagement.kol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.shared.MemberId;

/** One test per path of a talk. */
class KolSessionTests extends KolStory {
    @RegisterExtension
    static final ModelCoverage talk = ModelCoverage.of("kol-session");

    private static final String HOLD = "userTask_holdSession";

    @Test
    @DisplayName("003-17 the talk is held and rated; who talked is not eligible for thirty days")
    void heldAndRated() {
        SessionId session = open(1);
        MemberId member = applies(session);
        TalkId talk = drawn(session);
        assertThat(refusal(talks.rate(community, talk, 5, ""))).contains(Refusal.NOT_HELD);
        scene.answers(community, talk, HOLD, Map.of("outcome", "HELD", "note", "问题解决了"));
        assertThat(refusal(talks.rate(community, talk, 6, ""))).contains(Refusal.NO_RATING);
        assertThat(talks.rate(community, talk, 5, "很有帮助")).isInstanceOf(Answer.Done.class);
        assertThat(refusal(talks.rate(community, talk, 1, ""))).contains(Refusal.NOT_HELD);
        assertThat(scene.passed(community, talk)).contains("event_rated");
        assertThat(kols.find(community, kol)).get().satisfies(k -> {
            assertThat(k.rating()).isEqualTo(5.0);
            assertThat(k.talks()).isEqualTo(1);
        });
        assertThat(refusal(sessions.apply(community, open(1), member))).contains(Refusal.NOT_ELIGIBLE);
        scene.sql("update engagement_talk set closed_at = closed_at - interval '40 days' where id = ?", talk.value());
        SessionId later = open(1);
        assertThat(sessions.apply(community, later, member)).isInstanceOf(Answer.Done.class);
        applies(later);
        sessions.draw(community, later);
        assertThat(sessions.talks(community, later)).extracting(Talk::weight).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    @DisplayName("003-17 a talk that nobody rates ends after seven days; a task that waits is escalated")
    void notRated() {
        SessionId session = open(1);
        applies(session);
        TalkId talk = drawn(session);
        scene.timerFires(talk, "event_sessionOverdue");
        scene.answers(community, talk, HOLD, Map.of("outcome", "HELD"));
        scene.timerFires(talk, "event_ratingOverdue");
        assertThat(scene.passed(community, talk)).contains("event_unrated", "event_sessionEscalated");
    }

    @Test
    @DisplayName("003-17 the slot of a no-show goes to the next in line; who did so twice may not apply")
    void noShow() {
        SessionId session = open(1);
        applies(session);
        applies(session);
        TalkId first = drawn(session);
        MemberId absent = sessions.talks(community, session).get(0).member();
        scene.answers(community, first, HOLD, Map.of("outcome", "NO_SHOW"));
        List<Talk> after = sessions.talks(community, session);
        assertThat(after).extracting(Talk::state).containsExactly("NO_SHOW", "DRAWN");
        starts.begin(community);
        assertThat(scene.standsAt(community, after.get(1).id())).contains(HOLD);

        SessionId next = open(1);
        assertThat(sessions.apply(community, next, absent)).isInstanceOf(Answer.Done.class);
        scene.answers(community, drawn(next), HOLD, Map.of("outcome", "NO_SHOW"));
        assertThat(refusal(sessions.apply(community, open(1), absent))).contains(Refusal.NOT_ELIGIBLE);
    }

    @Test
    @DisplayName("003-17 where the KOL does not come it does not count for the member")
    void kolAbsent() {
        SessionId session = open(1);
        MemberId member = applies(session);
        TalkId talk = drawn(session);
        scene.answers(community, talk, HOLD, Map.of("outcome", "KOL_ABSENT"));
        assertThat(scene.passed(community, talk)).contains("event_kolAbsent");
        assertThat(sessions.apply(community, open(1), member)).isInstanceOf(Answer.Done.class);
    }

    @Test
    @DisplayName("000-20 the slot of a member who leaves goes on, past those who have left as well")
    void drawnMemberLeaves() {
        SessionId session = open(1);
        IntStream.range(0, 3).forEach(i -> applies(session));
        drawn(session);
        List<Talk> order = sessions.talks(community, session);
        scene.leaves(community, order.get(1).member());
        scene.leaves(community, order.get(0).member());
        assertThat(sessions.talks(community, session))
                .extracting(Talk::state)
                .containsExactly("EXITED", "REFUSED", "DRAWN");
        assertThat(sessions.talks(community, session).get(1).reason()).isEqualTo("LEFT");
        assertThat(sessions.find(community, session).orElseThrow().drawn()).isEqualTo(1);
    }
}
