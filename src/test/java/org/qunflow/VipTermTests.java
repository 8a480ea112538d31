package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.layering.vip.Vip;
import org.qunflow.layering.vip.VipAnswer;
import org.qunflow.layering.vip.VipPayment;
import org.qunflow.layering.vip.VipPayments;
import org.qunflow.layering.vip.VipRefusal;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.Stage;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Every path of VIP: offered, paid, renewed, lapsed, refused, left; and the weekly share in its groups. */
@SpringBootTest
class VipTermTests {
    @RegisterExtension
    static final ModelCoverage term = ModelCoverage.of("vip-term");

    @RegisterExtension
    static final ModelCoverage share = ModelCoverage.of("vip-share");

    private static final String APPROVE = "userTask_approveVip";
    private static final String SEATS =
            "select coalesce(sum(size), 0) from group_group where type = 'VIP' and community_id = ?";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Vips vips;

    @Autowired
    VipPayments payments;

    private LayersScene scene;
    private MemberId fan;

    @BeforeEach
    void somebodyWhoIsRight() {
        scene = beans.createBean(LayersScene.class);
        scene.begins("vip");
        fan = scene.member("CORE", "HH", 800, "3600");
        scene.life.roundsGo();
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "000-23, 000-24 a year of VIP: offered, paid by an order, renewed by an operator's record, lapsed the year after")
    void aYearPassesAndAnother() {
        assertThat(scene.standsAt(fan)).contains(APPROVE);
        scene.answers(fan, APPROVE, Map.of("approved", true));
        scene.orders(fan, "vip", "v-1", "365");
        scene.life.roundsGo();
        assertThat(scene.standsAt(fan)).contains("receiveTask_term");
        assertThat(seats()).isEqualTo(1);
        Instant firstEnd = vip().until();

        scene.life.timePasses(334);
        assertThat(scene.standsAt(fan)).contains("receiveTask_term");
        scene.life.timePasses(1);
        assertThat(scene.standsAt(fan)).contains("receiveTask_renewal");
        assertThat(pay("365", "bank 77")).isEqualTo(new VipAnswer.Recorded());
        assertThat(vip().renewals()).isEqualTo(1);
        assertThat(vip().since()).isEqualTo(firstEnd);
        assertThat(seats()).isEqualTo(1);

        scene.life.timePasses(366);
        assertThat(scene.standsAt(fan)).contains("receiveTask_renewal");
        scene.life.timePasses(31);
        assertThat(scene.passed(fan)).contains("event_vipLapsed");
        assertThat(vip().state()).isEqualTo("LAPSED");
        assertThat(seats()).isZero();
        assertThat(scene.told("layering.vip.VipTermBegan")).isEqualTo(2);
    }

    @Test
    @DisplayName("000-23 whom the lead does not approve is not proposed again for half a year")
    void whoIsNotApprovedIsLeftAlone() {
        scene.timerFires(fan, "event_approvalReminder");
        assertThat(scene.passed(fan)).contains("event_approvalReminded");
        scene.answers(fan, APPROVE, Map.of("approved", false));
        assertThat(scene.passed(fan)).contains("event_vipRefused");
        scene.life.daysPass(1);
        assertThat(scene.standsAt(fan)).doesNotContain(APPROVE);
        scene.life.timePasses(181);
        assertThat(scene.standsAt(fan)).contains(APPROVE);
    }

    @Test
    @DisplayName("000-23 an offer that nobody pays lapses, and a payment after that is refused")
    void anOfferLapses() {
        scene.answers(fan, APPROVE, Map.of("approved", true));
        scene.timerFires(fan, "event_offerExpired");
        assertThat(scene.passed(fan)).contains("event_vipExpired");
        assertThat(pay("365", "late")).isEqualTo(new VipAnswer.Refused(VipRefusal.NO_OPEN_OFFER));
    }

    @Test
    @DisplayName("000-23 who leaves the community is no VIP any more; who falls asleep has paid and stays one")
    void whoLeavesIsNoVip() {
        MemberId other = scene.member("CORE", "HH", 800, "3500");
        scene.life.daysPass(1);
        for (MemberId member : List.of(fan, other)) {
            scene.answers(member, APPROVE, Map.of("approved", true));
            payments.pay(scene.community(), new VipPayment(member, new BigDecimal(365), "n " + member, "OPERATOR"));
        }
        scene.life.members().leave(scene.community(), fan, "BORED");
        assertThat(scene.passed(fan)).contains("event_vipEnded");
        assertThat(seats()).isEqualTo(1);
        scene.life.timePasses(300);
        assertThat(scene.life.member(other).stage()).isEqualTo(Stage.DORMANT);
        assertThat(scene.standsAt(other)).contains("receiveTask_term");
    }

    @Test
    @DisplayName(
            "000-23 a payment without amount or proof, of too little, or with a proof that is used is refused and journalled")
    void wrongPaymentsAreRefused() {
        assertThat(pay("365", "early")).isEqualTo(new VipAnswer.Refused(VipRefusal.NO_OPEN_OFFER));
        scene.answers(fan, APPROVE, Map.of("approved", true));
        assertThat(pay("0", "a")).isEqualTo(new VipAnswer.Refused(VipRefusal.NO_AMOUNT));
        assertThat(pay("365", "  ")).isEqualTo(new VipAnswer.Refused(VipRefusal.NO_PROOF));
        assertThat(pay("364.99", "a")).isEqualTo(new VipAnswer.Refused(VipRefusal.TOO_LITTLE));
        assertThat(scene.told("layering.vip.VipPaymentRefused")).isEqualTo(4);
        assertThat(pay("365", "a")).isEqualTo(new VipAnswer.Recorded());
        MemberId other = scene.member("CORE", "LH", 800, "3500");
        scene.life.daysPass(1);
        scene.answers(other, APPROVE, Map.of("approved", true));
        assertThat(payments.pay(scene.community(), new VipPayment(other, new BigDecimal(365), "a", "OPERATOR")))
                .isEqualTo(new VipAnswer.Refused(VipRefusal.PROOF_USED));
        assertThat(scene.standsAt(other)).contains("receiveTask_payment");
    }

    @Test
    @DisplayName("000-23, 001-04 who is silent, orders little or has no interest is not offered VIP")
    void theTableSaysWhoIsRight() {
        List<MemberId> wrong = List.of(
                scene.stranger("CORE", "HH", 800, "5000"),
                scene.member("CORE", "HL", 800, "5000"),
                scene.member("QUALITY", "HH", 0, "5000"),
                scene.member("REGULAR", "LH", 800, "5000"));
        MemberId right = scene.member("QUALITY", "HH", 100, "300");
        scene.life.daysPass(1);
        assertThat(wrong).allSatisfy(m -> assertThat(scene.standsAt(m)).doesNotContain(APPROVE));
        assertThat(scene.standsAt(right)).contains(APPROVE);
    }

    @Test
    @DisplayName("000-24 every VIP group is owed a share a week; it is reminded of, escalated, done and written down")
    void aShareAWeek() {
        scene.answers(fan, APPROVE, Map.of("approved", true));
        pay("365", "s");
        scene.life.roundsGo();
        String group = scene.jdbc.queryForObject(
                "select id::text from group_group where type = 'VIP' and community_id = ?",
                String.class,
                scene.community().value());
        scene.timerFires(group, "event_shareReminder");
        scene.timerFires(group, "event_shareEscalation");
        scene.life.daysPass(1);
        assertThat(scene.standsAt(group)).containsOnlyOnce("userTask_shareWithVips");
        scene.answers(group, "userTask_shareWithVips", Map.of("topic", "How to brew"));
        assertThat(scene.passed(group)).contains("event_shared", "event_shareReminded", "event_shareEscalated");
        scene.life.daysPass(5);
        assertThat(scene.standsAt(group)).isEmpty();
        scene.life.daysPass(2);
        assertThat(scene.standsAt(group)).contains("userTask_shareWithVips");
        assertThat(scene.count(
                        "select count(*) from layering_vip_share where group_id = ?::uuid and topic = 'How to brew'",
                        group))
                .isEqualTo(1);
    }

    private VipAnswer pay(String amount, String reference) {
        return payments.pay(scene.community(), new VipPayment(fan, new BigDecimal(amount), reference, "OPERATOR"));
    }

    private Vip vip() {
        return vips.page(scene.community(), null, 10).stream()
                .filter(v -> v.member().equals(fan))
                .findFirst()
                .orElseThrow();
    }

    private long seats() {
        return scene.count(SEATS, scene.community().value());
    }
}
