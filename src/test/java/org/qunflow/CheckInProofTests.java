package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.CheckInScene.about;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.CheckInRefusal;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.Pictures;
import org.qunflow.engagement.checkin.ProofReviews;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every way of a proof: seen or not, accepted, refused and renewed, lapsed, withdrawn. */
@SpringBootTest
class CheckInProofTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("check-in-proof");

    private static final byte[] PICTURE = Pictures.png();

    @Autowired
    CheckInScene scene;

    @Autowired
    ProofReviews reviews;

    private CheckTaskId task;
    private MemberId member;

    @BeforeEach
    void aTaskWithProof() {
        scene.begins();
        task = scene.task(true);
        member = scene.member();
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName("003-15 the points of a check-in with proof are held until a person accepts the picture")
    void pointsAreHeldUntilTheProofIsAccepted() {
        CheckInId id = handedIn();
        assertThat(scene.held()).isEqualTo(5);
        assertThat(scene.points(member)).isZero();
        assertThat(scene.streak(member, task)).isEqualTo("1/1/1");
        assertThat(scene.judged(id, "ACCEPTED")).isEqualTo("ACCEPTED");
        assertThat(scene.held()).isZero();
        assertThat(scene.points(member)).isEqualTo(5);
        assertThat(scene.life.passed(about(id))).contains("event_proofAccepted");
        assertThat(scene.count(
                        "select count(*) from engagement_check_in where judged_by = 'operator' and id = ?", id.value()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("003-15 a proof that is no picture is refused with the reason, and nothing is half-done")
    void aProofThatIsNoPictureIsRefused() {
        assertThat(refusal(null)).isEqualTo(CheckInRefusal.NO_PROOF);
        assertThat(refusal(new byte[0])).isEqualTo(CheckInRefusal.NO_PROOF);
        assertThat(refusal("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CheckInRefusal.NOT_A_PICTURE);
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(CheckInRefusal.NOT_A_PICTURE);
        assertThat(refusal(Arrays.copyOf(PICTURE, 10)))
                .as("says that it is a picture and is none")
                .isEqualTo(CheckInRefusal.NOT_A_PICTURE);
        assertThat(refusal(Arrays.copyOf(PICTURE, 10 * 1024 * 1024 + 1))).isEqualTo(CheckInRefusal.TOO_LARGE);
        assertThat(scene.refusals(member, "NOT_A_PICTURE")).isEqualTo(3);
        assertThat(scene.count("select count(*) from engagement_check_in where member_id = ?", member.value()))
                .isZero();
        assertThat(scene.held()).isZero();
    }

    @Test
    @DisplayName("003-15 after a refusal another picture may be handed in, and then the day counts")
    void anotherPictureMayBeHandedIn() {
        CheckInId id = handedIn();
        assertThat(scene.judged(id, "UNCLEAR")).isEqualTo("REFUSED");
        assertThat(scene.streak(member, task)).isEqualTo("0/0/0");
        assertThat(reviews.renew(scene.life.community(), id, "no picture".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new CheckInAnswer.Refused(CheckInRefusal.NOT_A_PICTURE));
        assertThat(reviews.renew(scene.life.community(), id, PICTURE)).isEqualTo(new CheckInAnswer.Held(id));
        assertThat(reviews.renew(scene.life.community(), id, PICTURE))
                .as("none is waited for now")
                .isEqualTo(new CheckInAnswer.Refused(CheckInRefusal.NOTHING_TO_RENEW));
        assertThat(scene.judged(id, "ACCEPTED")).isEqualTo("ACCEPTED");
        assertThat(scene.points(member)).isEqualTo(5);
        assertThat(scene.streak(member, task)).isEqualTo("1/1/1");
    }

    @Test
    @DisplayName("003-15 without another picture in time the points go back into the budget")
    void withoutAnotherPictureThePointsGoBack() {
        CheckInId id = handedIn();
        scene.judged(id, "OTHER_THING");
        scene.life.timerFires(about(id), "event_proofDeadline");
        assertThat(scene.state(id)).isEqualTo("LAPSED");
        assertThat(scene.points(member)).isZero();
        assertThat(scene.held()).isZero();
        assertThat(scene.usedBudget()).isZero();
        assertThat(scene.life.passed(about(id))).contains("event_proofLapsed");
    }

    @Test
    @DisplayName("000-13 a review that nobody does is reminded of and goes to the lead")
    void aReviewThatNobodyDoesEscalates() {
        CheckInId id = handedIn();
        scene.life.timerFires(about(id), "event_reviewReminder");
        scene.life.timerFires(about(id), "event_reviewEscalation");
        assertThat(scene.life.passed(about(id))).contains("event_reviewReminded", "event_reviewEscalated");
        assertThat(scene.life.standsAt(about(id))).contains("userTask_reviewProof");
    }

    @Test
    @DisplayName("003-15 who is trusted is seen one time in ten, as the table says")
    void whoIsTrustedIsRarelySeen() {
        for (int i = 0; i < 3; i++) {
            scene.judged(handedIn(), "ACCEPTED");
            scene.life.daysPass(1);
        }
        while (draw() < 10) {
            scene.life.daysPass(1);
        }
        CheckInId id = handedIn();
        assertThat(scene.state(id)).isEqualTo("ACCEPTED");
        assertThat(scene.life.passed(about(id))).doesNotContain("userTask_reviewProof");
    }

    private int draw() {
        String who = "test/" + scene.life.member(member).externalId();
        return Math.floorMod((who + "/" + scene.today()).hashCode(), 100);
    }

    @Test
    @DisplayName("003-15 whoever leaves leaves no open proof and no held points behind")
    void whoeverLeavesTakesTheProofBack() {
        CheckInId id = handedIn();
        scene.life.members().leave(scene.life.community(), member, "BORED");
        assertWithdrawn(id);
    }

    @Test
    @DisplayName("003-15 the same out of a running journey, whose end is a step of the engine")
    void whoeverLeavesOnAJourneyTakesTheProofBack() {
        member = scene.life.memberInCare("900");
        CheckInId id = handedIn();
        scene.life.members().leave(scene.life.community(), member, "BORED");
        assertWithdrawn(id);
    }

    private void assertWithdrawn(CheckInId id) {
        assertThat(scene.state(id)).isEqualTo("WITHDRAWN");
        assertThat(scene.held()).isZero();
        assertThat(scene.life.openTasks(about(id))).isEmpty();
        assertThat(scene.life.passed(about(id))).contains("event_proofWithdrawn");
    }

    private CheckInId handedIn() {
        return ((CheckInAnswer.Held) scene.checkIn(member, task, PICTURE)).id();
    }

    private CheckInRefusal refusal(byte[] proof) {
        return ((CheckInAnswer.Refused) scene.checkIn(member, task, proof)).why();
    }
}
