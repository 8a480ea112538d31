package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.layering.band.BandKind;
import org.qunflow.layering.mechanism.Invite;
import org.qunflow.layering.mechanism.Mechanism;
import org.qunflow.layering.mechanism.MechanismAnswer;
import org.qunflow.layering.mechanism.MechanismRefusal;
import org.qunflow.layering.mechanism.Mechanisms;
import org.qunflow.layering.mechanism.Opening;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Every path of a group for one promotion: opened, invited, answered, over, summed up, dissolved; or called off. */
@SpringBootTest
class MechanismGroupTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("mechanism-group");

    private static final String INVITE = "userTask_inviteMembers";
    private static final String CLOSE = "userTask_closePromotion";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Mechanisms mechanisms;

    private LayersScene scene;
    private List<MemberId> spenders;

    @BeforeEach
    void membersOfABand() {
        scene = beans.createBean(LayersScene.class);
        scene.begins();
        spenders = List.of(
                scene.member("QUALITY", "HH", 300, "900"),
                scene.member("QUALITY", "HH", 300, "800"),
                scene.member("QUALITY", "HL", 800, "700"));
        scene.member("REGULAR", "LH", 100, "200");
        scene.stranger("QUALITY", "HH", 300, "900");
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "004-06, 004-04 a promotion from opening to dissolution: those of the band are invited, join by answer, a full group refuses")
    void aPromotion() {
        GroupId group = open(2, 10);
        assertThat(mechanisms.invites(scene.community(), group))
                .extracting(Invite::member)
                .containsExactlyInAnyOrderElementsOf(spenders);
        assertThat(answer(group, 0, true)).isEqualTo(refused(MechanismRefusal.NOT_RUNNING));
        scene.timerFires(group, "event_invitationReminder");
        scene.answers(group, INVITE, Map.of("invited", 3));
        assertThat(answer(group, 0, true)).isEqualTo(new MechanismAnswer.Done());
        assertThat(answer(group, 0, true)).isEqualTo(refused(MechanismRefusal.ANSWERED_ALREADY));
        assertThat(answer(group, 1, true)).isEqualTo(new MechanismAnswer.Done());
        assertThat(answer(group, 2, true)).isEqualTo(refused(MechanismRefusal.FULL));
        assertThat(answer(group, 2, false)).isEqualTo(new MechanismAnswer.Done());
        assertThat(mechanisms.answer(scene.community(), group, MemberId.next(), true))
                .isEqualTo(refused(MechanismRefusal.NOT_INVITED));
        assertThat(size(group)).isEqualTo(2);
        assertThat(scene.told("layering.mechanism.MechanismRefused")).isEqualTo(4);

        scene.life.timePasses(9);
        assertThat(scene.standsAt(group)).containsExactly("receiveTask_promotion");
        scene.life.timePasses(2);
        assertThat(scene.standsAt(group)).contains(CLOSE);
        assertThat(answer(group, 1, true)).isEqualTo(refused(MechanismRefusal.NOT_RUNNING));
        scene.timerFires(group, "event_closingEscalation");
        scene.answers(group, CLOSE, Map.of("result", "two orders"));
        Mechanism over = mechanisms.find(scene.community(), group).orElseThrow();
        assertThat(over.state()).isEqualTo("DISSOLVED");
        assertThat(over.result()).isEqualTo("two orders");
        assertThat(size(group)).isZero();
        assertThat(scene.life.member(spenders.get(0)).tier()).isEqualTo("QUALITY");
    }

    @Test
    @DisplayName("004-06 a lead cancels a promotion that runs; everybody leaves the group")
    void aLeadCancels() {
        GroupId group = open(2, 10);
        scene.answers(group, INVITE, Map.of("invited", 3));
        answer(group, 0, true);
        assertThat(mechanisms.cancel(scene.community(), group)).isEqualTo(new MechanismAnswer.Done());
        assertThat(scene.passed(group)).contains("event_calledOff");
        assertThat(size(group)).isZero();
        assertThat(mechanisms.cancel(scene.community(), group)).isEqualTo(refused(MechanismRefusal.NOT_RUNNING));
    }

    @Test
    @DisplayName("004-06 a promotion to which nobody was invited before its last day was over is called off")
    void nobodyWasInvited() {
        GroupId group = open(2, 1);
        scene.life.timePasses(3);
        assertThat(scene.passed(group)).contains("event_calledOff");
    }

    @Test
    @DisplayName("004-06 nobody sits in two promotions; who left the community does not join one")
    void oneGroupAtATime() {
        GroupId first = open(2, 10);
        GroupId second = open(2, 10);
        scene.answers(first, INVITE, Map.of("invited", 3));
        scene.answers(second, INVITE, Map.of("invited", 3));
        answer(first, 0, true);
        assertThat(answer(second, 0, true)).isEqualTo(refused(MechanismRefusal.IN_ANOTHER_GROUP));
        scene.life.members().leave(scene.community(), spenders.get(1), "BORED");
        assertThat(answer(second, 1, true)).isEqualTo(refused(MechanismRefusal.GONE));
    }

    @Test
    @DisplayName(
            "004-04, 004-06 no name, no size, more than thirty, an end in the past or far away, an empty band: refused and journalled")
    void whatIsWrongIsRefused() {
        LocalDate today = scene.life.today();
        assertThat(tries(" ", 20, 30, 300, today)).isEqualTo(refused(MechanismRefusal.NO_NAME));
        assertThat(tries("a", 0, 30, 300, today)).isEqualTo(refused(MechanismRefusal.NO_PERCENT));
        assertThat(tries("a", 20, 31, 300, today)).isEqualTo(refused(MechanismRefusal.CAPACITY_OUT_OF_RANGE));
        assertThat(tries("a", 20, 30, 300, today.minusDays(1))).isEqualTo(refused(MechanismRefusal.ENDS_TOO_SOON));
        assertThat(tries("a", 20, 30, 300, null)).isEqualTo(refused(MechanismRefusal.ENDS_TOO_SOON));
        assertThat(tries("a", 20, 30, 300, today.plusDays(61))).isEqualTo(refused(MechanismRefusal.LASTS_TOO_LONG));
        assertThat(tries("a", 20, 30, 801, today)).isEqualTo(refused(MechanismRefusal.NOBODY_IN_BAND));
        assertThat(scene.told("layering.mechanism.MechanismRefused")).isEqualTo(7);
        assertThat(mechanisms.newest(scene.community(), 10)).isEmpty();
        assertThat(tries("a", 20, 30, 300, today)).isInstanceOf(MechanismAnswer.Opened.class);
    }

    @Test
    @DisplayName("004-04 two members race for the last seat: one gets it")
    void aRaceForTheLastSeat() throws Exception {
        GroupId group = open(1, 10);
        scene.answers(group, INVITE, Map.of("invited", 3));
        List<Callable<MechanismAnswer>> both = List.of(() -> answer(group, 0, true), () -> answer(group, 1, true));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<MechanismAnswer> answers = new ArrayList<>();
            for (Future<MechanismAnswer> answered : threads.invokeAll(both)) {
                answers.add(answered.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(new MechanismAnswer.Done(), refused(MechanismRefusal.FULL));
        } finally {
            threads.shutdown();
        }
        assertThat(size(group)).isEqualTo(1);
    }

    private GroupId open(int capacity, int days) {
        MechanismAnswer answer =
                tries("双十一 " + days, 30, capacity, 300, scene.life.today().plusDays(days));
        return ((MechanismAnswer.Opened) answer).group();
    }

    private MechanismAnswer tries(String name, int percent, int capacity, int from, LocalDate lastDay) {
        return mechanisms.open(scene.community(), new Opening(name, percent, BandKind.ORDER, from, capacity, lastDay));
    }

    private MechanismAnswer answer(GroupId group, int spender, boolean joins) {
        return mechanisms.answer(scene.community(), group, spenders.get(spender), joins);
    }

    private static MechanismAnswer refused(MechanismRefusal why) {
        return new MechanismAnswer.Refused(why);
    }

    private long size(GroupId group) {
        return scene.count(
                "select count(*) from group_membership where group_id = ? and left_at is null", group.value());
    }
}
