package org.qunflow.engagement.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** One test per path of the life of a right. */
@SpringBootTest
@AutoConfigureMockMvc
class RightGrantTests {
    @RegisterExtension
    static final ModelCoverage model = ModelCoverage.of("right-grant");

    private static final String APPROVE = "userTask_approveRight";
    private static final String RENEW = "userTask_renewRight";

    @Autowired
    ContentScene scene;

    @Autowired
    Rights rights;

    @Autowired
    RightRound round;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aCoreFan() {
        community = scene.community();
        member = scene.member(community, "CORE");
    }

    @Test
    @DisplayName("003-19 a core fan is proposed, scored, approved by a lead, and holds the right for a term (003-10)")
    void grantedForATerm() {
        RightId right = granted();
        assertThat(of(right).state()).isEqualTo(RightState.GRANTED);
        assertThat(of(right).score()).isEqualTo(60);
        assertThat(of(right).decidedBy()).isEqualTo("anna");
        assertThat(of(right).until()).isBetween(in(89), in(91));
        assertThat(scene.standsAt(community, right)).containsExactly("receiveTask_term");
        assertThat(scene.told(community, "engagement.right.RightMoved")).isEqualTo(2);
        assertThat(rights.candidates(community, 5)).isEmpty();
    }

    @Test
    @DisplayName("003-10 who is not suitable is refused by the table with its reason; no lead is bothered")
    void unfit() {
        MemberId quiet = scene.member(community, "ORDINARY");
        RightId right = proposed(quiet, RightKind.PARTNER);
        assertThat(of(right).state()).isEqualTo(RightState.REFUSED);
        assertThat(of(right).reason()).isEqualTo("NOT_CORE_ENOUGH");
        assertThat(of(right).score()).isEqualTo(20);
    }

    @Test
    @DisplayName("003-19 a lead refuses with a reason; the member may be proposed again")
    void refused() {
        RightId right = proposed(member, RightKind.GUEST);
        assertThat(refusal(rights.propose(community, member, RightKind.GUEST))).contains(Refusal.OPEN_ALREADY);
        scene.timerFires(right, "event_approvalOverdue");
        scene.answers(community, right, APPROVE, Map.of("approved", false, "reason", "再观察一个月"));
        assertThat(of(right).reason()).isEqualTo("再观察一个月");
        assertThat(scene.passed(community, right)).contains("event_refused", "event_approvalEscalated");
        assertThat(rights.propose(community, member, RightKind.GUEST)).isInstanceOf(Answer.Done.class);
    }

    @Test
    @DisplayName("003-19 a week before its end a lead is asked, once, and renews it for one more term")
    void renewed() {
        RightId right = granted();
        assertThat(round.go(community, Instant.EPOCH, in(82))).isZero();
        assertThat(round.go(community, Instant.EPOCH, in(84))).isEqualTo(1);
        assertThat(round.go(community, Instant.EPOCH, in(84))).isZero();
        scene.answers(community, right, RENEW, Map.of("renewed", true));
        assertThat(of(right).until()).isBetween(in(179), in(181));
        assertThat(of(right).renewals()).isEqualTo(1);
        assertThat(scene.standsAt(community, right)).containsExactly("receiveTask_term");
        assertThat(round.go(community, Instant.EPOCH, in(175))).isEqualTo(1);
        scene.answers(community, right, RENEW, Map.of("renewed", false, "reason", "到期"));
        assertThat(of(right).state()).isEqualTo(RightState.ENDED);
        assertThat(of(right).reason()).isEqualTo("到期");
    }

    @Test
    @DisplayName("003-19 a right that nobody renews ends with its term")
    void termOver() {
        RightId right = granted();
        round.go(community, Instant.EPOCH, in(84));
        assertThat(round.go(community, Instant.EPOCH, in(91))).isEqualTo(1);
        assertThat(of(right).state()).isEqualTo(RightState.ENDED);
        assertThat(of(right).reason()).isEqualTo("TERM_OVER");
        assertThat(scene.passed(community, right)).contains("event_ended");
    }

    @Test
    @DisplayName("003-19 a lead revokes a right with a reason, once")
    void revoked() {
        RightId right = granted();
        assertThat(refusal(rights.revoke(community, right, "  "))).contains(Refusal.NO_REASON);
        assertThat(rights.revoke(community, right, "在群里发广告")).isInstanceOf(Answer.Done.class);
        assertThat(of(right).state()).isEqualTo(RightState.REVOKED);
        assertThat(of(right).reason()).isEqualTo("在群里发广告");
        assertThat(refusal(rights.revoke(community, right, "x"))).contains(Refusal.NOT_HELD);
        assertThat(scene.told(community, "engagement.right.RightRefused")).isEqualTo(2);
    }

    @Test
    @DisplayName("000-20 who leaves keeps no right, whether held or proposed, and cannot be proposed")
    void leaves() {
        RightId held = granted();
        RightId open = proposed(member, RightKind.GUEST);
        scene.leaves(community, member);
        assertThat(of(held).state()).isEqualTo(RightState.WITHDRAWN);
        assertThat(of(open).state()).isEqualTo(RightState.WITHDRAWN);
        assertThat(of(open).reason()).isEqualTo("LEFT");
        assertThat(refusal(rights.propose(community, member, RightKind.GUEST))).contains(Refusal.NOT_HERE);
    }

    @Test
    @DisplayName("003-10 the most active core fans who hold no right are shown as candidates")
    void candidates() {
        assertThat(rights.candidates(community, 5)).singleElement().satisfies(c -> assertThat(c.member())
                .isEqualTo(member));
    }

    private RightId granted() {
        RightId right = proposed(member, RightKind.MANAGER, 4);
        scene.answers(community, right, APPROVE, Map.of("approved", true));
        return right;
    }

    private RightId proposed(MemberId who, RightKind kind, int activeDays) {
        for (int day = 1; day <= activeDays; day++) {
            scene.sql(
                    "insert into member_day values (?, ?, current_date - ?, 1, 0, 0)",
                    community.value(),
                    who.value(),
                    day);
        }
        return proposed(who, kind);
    }

    private RightId proposed(MemberId who, RightKind kind) {
        return ((Answer.Done) rights.propose(community, who, kind)).right();
    }

    private Right of(RightId right) {
        return rights.find(community, right).orElseThrow();
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static Optional<Refusal> refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
