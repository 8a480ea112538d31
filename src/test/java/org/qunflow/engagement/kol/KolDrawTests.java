package org.qunflow.engagement.kol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.MemberId;

/** Slots are drawn once and fairly, and never more of them than there are. */
class KolDrawTests extends KolStory {
    @Test
    @DisplayName("003-17 slots are drawn once; seed, weight and number of each are kept and can be computed again")
    void theDrawIsKept() {
        SessionId session = open(2);
        List<MemberId> members =
                IntStream.range(0, 5).mapToObj(i -> applies(session)).toList();
        assertThat(sessions.draw(community, session)).isInstanceOf(Answer.Done.class);
        KolSession drawn = sessions.find(community, session).orElseThrow();
        assertThat(drawn.drawn()).isEqualTo(2);
        List<Talk> order = sessions.talks(community, session);
        assertThat(order).extracting(Talk::member).containsExactlyInAnyOrderElementsOf(members);
        assertThat(order).extracting(Talk::state).containsExactly("DRAWN", "DRAWN", "WAITING", "WAITING", "WAITING");
        List<FairDraw.Ticket> tickets = order.stream()
                .map(t -> new FairDraw.Ticket(t.ticket(), t.weight()))
                .toList();
        assertThat(FairDraw.order(drawn.seed(), tickets))
                .extracting(d -> d.ticket().number())
                .containsExactlyElementsOf(order.stream().map(Talk::ticket).toList());
        assertThat(refusal(sessions.draw(community, session))).contains(Refusal.CLOSED);
        assertThat(scene.told(community, "engagement.kol.SlotsDrawn")).isEqualTo(1);
    }

    @Test
    @DisplayName("003-17 two who draw at the same moment draw once")
    void drawnOnceUnderARace() {
        SessionId session = open(1);
        IntStream.range(0, 4).forEach(i -> applies(session));
        List<CompletableFuture<Answer>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sessions.draw(community, session)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(Answer.Done.class::isInstance))
                .hasSize(1);
        assertThat(scene.count(
                        "select count(*) from engagement_talk where session_id = ? and state = 'DRAWN'",
                        session.value()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("003-17 who left before the draw is not drawn; a session that nobody applied for is drawn empty")
    void applicantLeft() {
        SessionId session = open(1);
        MemberId gone = applies(session);
        scene.leaves(community, gone);
        sessions.draw(community, session);
        assertThat(sessions.talks(community, session)).singleElement().satisfies(t -> {
            assertThat(t.state()).isEqualTo("REFUSED");
            assertThat(t.reason()).isEqualTo("LEFT");
        });
        assertThat(sessions.find(community, session).orElseThrow().drawn()).isZero();
        assertThat(starts.begin(community)).isZero();
    }

    @Test
    @DisplayName("003-17 nobody applies twice, nor late, nor from outside; each refusal stands in the journal")
    void refusedApplications() {
        SessionId session = open(1);
        MemberId member = applies(session);
        assertThat(refusal(sessions.apply(community, session, member))).contains(Refusal.APPLIED_ALREADY);
        MemberId left = scene.member(community, "CORE");
        scene.leaves(community, left);
        assertThat(refusal(sessions.apply(community, session, left))).contains(Refusal.NOT_HERE);
        scene.sql(
                "update engagement_session set apply_until = now() - interval '1 hour' where id = ?", session.value());
        assertThat(refusal(sessions.apply(community, session, scene.member(community, "CORE"))))
                .contains(Refusal.CLOSED);
        assertThat(scene.told(community, "engagement.kol.KolRefused")).isEqualTo(3);
    }

    @Test
    @DisplayName("003-17 when applications end the round draws; not where a lead has switched the programme off")
    void theRoundDraws() {
        SessionId session = open(1);
        MemberId member = applies(session);
        scene.sql(
                "update engagement_session set apply_until = now() - interval '1 hour' where id = ?", session.value());
        programmes.set(community, "kol-sessions", false);
        assertThat(round.go(community, Instant.EPOCH, Instant.now())).isZero();
        programmes.set(community, "kol-sessions", true);
        assertThat(round.go(community, Instant.EPOCH, Instant.now())).isEqualTo(1);
        assertThat(sessions.talks(community, session)).singleElement().satisfies(t -> assertThat(t.member())
                .isEqualTo(member));
        assertThat(round.go(community, Instant.EPOCH, Instant.now())).isZero();
    }

    @Test
    @DisplayName(
            "003-17 however talks end, no more slots are given away than there are, and nobody has two in a session")
    void slotsHoldWhateverHappens() {
        SessionId session = open(3);
        IntStream.range(0, 9).forEach(i -> applies(session));
        sessions.draw(community, session);
        String[] outcomes = {"NO_SHOW", "EXITED", "HELD", "NO_SHOW", "KOL_ABSENT", "NO_SHOW", "EXITED", "HELD"};
        for (String outcome : outcomes) {
            List<Talk> open = new ArrayList<>(sessions.talks(community, session));
            open.removeIf(t -> !t.state().equals("DRAWN"));
            open.stream().findFirst().ifPresent(t -> talks.close(t.id(), outcome, null));
            assertThat(scene.count(
                            "select count(*) from engagement_talk where session_id = ? and state in ('DRAWN', 'HELD', 'KOL_ABSENT')",
                            session.value()))
                    .isEqualTo(sessions.find(community, session).orElseThrow().drawn())
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    @DisplayName("003-17 as long as members may apply there has to be somebody to draw")
    void nobodyToDraw() {
        SessionId session = open(1);
        assertThat(refusal(sessions.draw(community, session))).contains(Refusal.NO_APPLICANTS);
        applies(session);
        assertThat(sessions.draw(community, session)).isInstanceOf(Answer.Done.class);
    }

    @Test
    @DisplayName("003-17, 000-20 who leaves between the draw and the begin of the talk gives the slot to the next")
    void leavesBeforeTheTalkBegins() {
        SessionId session = open(1);
        applies(session);
        applies(session);
        sessions.draw(community, session);
        scene.leaves(community, sessions.talks(community, session).get(0).member());
        assertThat(sessions.talks(community, session)).extracting(Talk::state).containsExactly("EXITED", "DRAWN");
        assertThat(starts.begin(community)).isEqualTo(1);
    }

    @Test
    @DisplayName("003-17 a member who applies twice at the same moment holds one ticket, and no number is lost")
    void appliesTwiceAtOnce() {
        SessionId session = open(1);
        MemberId member = scene.member(community, "REGULAR");
        List<CompletableFuture<Answer>> both = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sessions.apply(community, session, member)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(Answer.Done.class::isInstance))
                .hasSize(1);
        assertThat(sessions.find(community, session).orElseThrow().applicants()).isEqualTo(1);
    }
}
