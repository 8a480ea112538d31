package org.qunflow.engagement.kol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.community.Programmes;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** KOLs, the draw of slots, and one test per path of a talk. */
@SpringBootTest
@AutoConfigureMockMvc
class KolSessionTests {
    @RegisterExtension
    static final ModelCoverage talk = ModelCoverage.of("kol-session");

    private static final String HOLD = "userTask_holdSession";

    @Autowired
    ContentScene scene;

    @Autowired
    Kols kols;

    @Autowired
    KolSessions sessions;

    @Autowired
    Talks talks;

    @Autowired
    TalkStarts starts;

    @Autowired
    SessionRound round;

    @Autowired
    Programmes programmes;

    private CommunityId community;
    private KolId kol;

    @BeforeEach
    void aKol() {
        community = scene.community();
        kol = enter(LocalDate.now(ContentScene.ZONE).plusDays(60));
    }

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
    @DisplayName("000-19 with expired credentials no slots are opened; the round flags them; renewed they hold again")
    void expiredCredentials() {
        assertThat(refusal(kols.enter(
                        community, guest(LocalDate.now(ContentScene.ZONE).minusDays(1)))))
                .contains(Refusal.EXPIRED);
        scene.sql("update engagement_kol set valid_until = ? where id = ?", LocalDate.of(2020, 1, 1), kol.value());
        round.go(community, Instant.EPOCH, Instant.now());
        assertThat(kols.find(community, kol).orElseThrow().expiredAt()).isNotNull();
        assertThat(scene.told(community, "engagement.kol.CredentialsExpired")).isEqualTo(1);
        assertThat(refusal(sessions.open(community, session(kol, 1)))).contains(Refusal.EXPIRED);
        kols.renew(community, kol, null);
        assertThat(sessions.open(community, session(kol, 1))).isInstanceOf(Answer.Done.class);
        round.go(community, Instant.EPOCH, Instant.now());
        assertThat(scene.told(community, "engagement.kol.CredentialsExpired")).isEqualTo(1);
    }

    @Test
    @DisplayName("000-19 a KOL gives no more slots than a week holds; what is incomplete is refused")
    void refusedSlots() {
        KolId guest = enter(null);
        assertThat(sessions.open(community, session(guest, 10))).isInstanceOf(Answer.Done.class);
        assertThat(refusal(sessions.open(community, session(guest, 1)))).contains(Refusal.WEEK_FULL);
        Instant past = Instant.now().minusSeconds(60);
        assertThat(refusal(sessions.open(community, new NewSession(guest, "茶", 1, past, past))))
                .contains(Refusal.WRONG_TIMES);
        assertThat(refusal(kols.enter(community, new NewKol(null, " ", "x", "y", null, 1))))
                .contains(Refusal.NO_NAME);
        assertThat(refusal(kols.enter(community, new NewKol(MemberId.next(), "x", "x", "y", null, 1))))
                .contains(Refusal.UNKNOWN_MEMBER);
        MemberId member = scene.member(community, "CORE");
        NewKol twice = new NewKol(member, "x", "x", "y", null, 1);
        assertThat(kols.enter(community, twice)).isInstanceOf(Answer.Done.class);
        assertThat(refusal(kols.enter(community, twice))).contains(Refusal.ENTERED_ALREADY);
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

    private TalkId drawn(SessionId session) {
        sessions.draw(community, session);
        starts.begin(community);
        return sessions.talks(community, session).get(0).id();
    }

    private MemberId applies(SessionId session) {
        MemberId member = scene.member(community, "REGULAR");
        assertThat(sessions.apply(community, session, member)).isInstanceOf(Answer.Done.class);
        return member;
    }

    private SessionId open(int slots) {
        return (SessionId) ((Answer.Done) sessions.open(community, session(kol, slots))).id();
    }

    private static NewSession session(KolId kol, int slots) {
        Instant until = Instant.now().plus(Duration.ofDays(1));
        return new NewSession(kol, "怎样挑选第一款茶", slots, until, until.plus(Duration.ofDays(1)));
    }

    private KolId enter(LocalDate until) {
        return (KolId) ((Answer.Done) kols.enter(community, guest(until))).id();
    }

    private static NewKol guest(LocalDate until) {
        return new NewKol(null, "茶艺师老陈", "高级茶艺师", "三届斗茶赛评委", until, 10);
    }

    private static Optional<Refusal> refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
