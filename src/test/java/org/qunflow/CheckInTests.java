package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.engagement.checkin.CheckInRefusal.AFTER_END;
import static org.qunflow.engagement.checkin.CheckInRefusal.ALREADY_DONE;
import static org.qunflow.engagement.checkin.CheckInRefusal.BEFORE_BEGIN;
import static org.qunflow.engagement.checkin.CheckInRefusal.DAY_IS_OVER;
import static org.qunflow.engagement.checkin.CheckInRefusal.IN_THE_FUTURE;
import static org.qunflow.engagement.checkin.CheckInRefusal.NOT_FOR_MEMBER;
import static org.qunflow.engagement.checkin.CheckInRefusal.NOT_MISSED_YET;
import static org.qunflow.engagement.checkin.CheckInRefusal.NO_CARD_LEFT;
import static org.qunflow.engagement.checkin.CheckInRefusal.TOO_LONG_AGO;
import static org.qunflow.engagement.checkin.CheckInRefusal.UNKNOWN_TASK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.CheckInRefusal;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.TaskAnswer;
import org.qunflow.engagement.checkin.TaskRefusal;
import org.qunflow.engagement.checkin.Whom;
import org.qunflow.reward.Points;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CheckInTests {
    private static final byte[] NO_PROOF = null;

    @Autowired
    CheckInScene scene;

    private CheckTaskId task;
    private MemberId member;

    @BeforeEach
    void aTask() {
        scene.begins();
        task = scene.task(false);
        member = scene.member();
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName("003-15 one check-in per member, task and day: a double check-in is refused, and nothing is half-done")
    void aDoubleCheckInIsRefused() {
        assertThat(scene.checkIn(member, task, NO_PROOF)).isInstanceOf(CheckInAnswer.Counted.class);
        refused(ALREADY_DONE, scene.checkIn(member, task, NO_PROOF));
        assertThat(scene.streak(member, task)).isEqualTo("1/1/1");
        assertThat(scene.points(member)).isEqualTo(5);
        assertThat(facts()).isEqualTo(1);
        scene.life.daysPass(1);
        assertThat(scene.checkIn(member, task, NO_PROOF)).isInstanceOf(CheckInAnswer.Counted.class);
    }

    @Test
    @DisplayName("003-15 two check-ins at the same moment: one counts")
    void ofTwoAtOnceOneCounts() {
        List<CompletableFuture<CheckInAnswer>> both = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> scene.checkIn(member, task, NO_PROOF)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(CheckInAnswer.Counted.class::isInstance))
                .hasSize(1);
        assertThat(scene.points(member)).isEqualTo(5);
    }

    @Test
    @DisplayName(
            "003-15 a clock that jumps: no check-in of the future, before the begin, after the end, of a day that is over")
    void aClockThatJumpsIsRefused() {
        scene.life.daysPass(2);
        refused(IN_THE_FUTURE, at(scene.now().plus(Duration.ofMinutes(6))));
        refused(IN_THE_FUTURE, at(scene.now().plus(Duration.ofDays(400))));
        refused(BEFORE_BEGIN, at(Instant.EPOCH));
        refused(BEFORE_BEGIN, at(scene.now().minus(Duration.ofDays(3))));
        refused(DAY_IS_OVER, at(scene.now().minus(Duration.ofDays(1))));
        refused(UNKNOWN_TASK, scene.checkIn(member, CheckTaskId.next(), NO_PROOF));
        assertThat(scene.streak(member, task)).isEqualTo("0/0/0");
        assertThat(scene.refusals(member, "IN_THE_FUTURE")).isEqualTo(2);
        assertThat(at(scene.now().plus(Duration.ofMinutes(1))))
                .as("a clock that is a little fast; it is past midnight there")
                .isInstanceOf(CheckInAnswer.Counted.class);
    }

    @Test
    @DisplayName("003-15 a day is that of the community's zone")
    void aDayIsThatOfTheZone() {
        Instant halfPastMidnight =
                scene.today().atStartOfDay(CommunityLife.ZONE).plusMinutes(30).toInstant();
        assertThat(at(halfPastMidnight))
                .as("in Greenwich it is yesterday, and the task has not begun")
                .isInstanceOf(CheckInAnswer.Counted.class);
        refused(ALREADY_DONE, scene.checkIn(member, task, NO_PROOF));
        refused(BEFORE_BEGIN, at(halfPastMidnight.minus(Duration.ofHours(1))));
    }

    @Test
    @DisplayName("003-15, 003-14 a task for those who hold a seat is not for others")
    void aTaskIsForWhomItIs() {
        CheckTaskId ofCore = scene.open(new NewCheckTask(
                "核心打卡", "x", Whom.CORE, scene.today(), scene.today(), false, Points.of(1), List.of(), 0, 0));
        refused(NOT_FOR_MEMBER, scene.checkIn(member, ofCore, NO_PROOF));
        scene.life.daysPass(1);
        refused(AFTER_END, scene.checkIn(member, ofCore, NO_PROOF));
        scene.life.members().leave(scene.life.community(), member, "BORED");
        refused(NOT_FOR_MEMBER, scene.checkIn(member, task, NO_PROOF));
    }

    @Test
    @DisplayName("003-15 days in a row bring further points at milestones, once in a run")
    void milestonesBringPointsOnce() {
        for (int day = 1; day <= 4; day++) {
            scene.checkIn(member, task, NO_PROOF);
            scene.life.daysPass(1);
        }
        assertThat(scene.streak(member, task)).isEqualTo("4/4/4");
        assertThat(scene.points(member)).isEqualTo(4 * 5 + 10 + 20);
        scene.life.daysPass(3);
        scene.checkIn(member, task, NO_PROOF);
        scene.life.daysPass(1);
        scene.checkIn(member, task, NO_PROOF);
        assertThat(scene.streak(member, task)).isEqualTo("2/4/6");
        assertThat(scene.points(member)).as("a new run has its milestone again").isEqualTo(6 * 5 + 10 + 20 + 10);
    }

    @Test
    @DisplayName("003-15 a freeze card bridges a missed day at its end; without one the streak breaks")
    void aFreezeCardBridgesAMissedDay() {
        scene.checkIn(member, task, NO_PROOF);
        scene.life.daysPass(2);
        assertThat(scene.checkIn(member, task, NO_PROOF)).isInstanceOf(CheckInAnswer.Counted.class);
        assertThat(scene.streak(member, task))
                .as("the frozen day is no check-in")
                .isEqualTo("2/2/2");
        scene.life.daysPass(2);
        scene.checkIn(member, task, NO_PROOF);
        assertThat(scene.streak(member, task)).as("one card a month").isEqualTo("1/2/3");
        assertThat(scene.count(
                        "select count(*) from journal_entry where kind = 'engagement.checkin.DaysFrozen'"
                                + " and community_id = ?",
                        scene.life.community().value()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("003-15 a missed day is mended by a card of the month, and only lately missed ones")
    void aMissedDayIsMadeUp() {
        MemberId late = scene.member();
        refused(NOT_MISSED_YET, scene.makeUp(late, task, scene.today()));
        scene.life.daysPass(1);
        scene.checkIn(late, task, NO_PROOF);
        assertThat(scene.makeUp(late, task, scene.today().minusDays(1))).isInstanceOf(CheckInAnswer.Counted.class);
        assertThat(scene.streak(late, task)).isEqualTo("2/2/2");
        assertThat(scene.points(late)).isEqualTo(20);
        refused(ALREADY_DONE, scene.makeUp(late, task, scene.today().minusDays(1)));
        refused(BEFORE_BEGIN, scene.makeUp(late, task, scene.today().minusDays(2)));
        scene.life.daysPass(5);
        refused(TOO_LONG_AGO, scene.makeUp(late, task, scene.today().minusDays(4)));
        refused(NO_CARD_LEFT, scene.makeUp(late, task, scene.today().minusDays(3)));
    }

    @Test
    @DisplayName("003-15 many are taken in with one call: each day once, none of the future, points in one entry")
    void manyAreTakenInAtOnce() {
        scene.life.daysPass(2);
        List<MemberId> many = Stream.generate(scene::member).limit(40).toList();
        List<CheckIns.Done> done = new ArrayList<>();
        for (MemberId who : many) {
            done.add(new CheckIns.Done(who, scene.now().minus(Duration.ofDays(1))));
            done.add(new CheckIns.Done(who, scene.now()));
            done.add(new CheckIns.Done(who, scene.now().minus(Duration.ofHours(3))));
            done.add(new CheckIns.Done(who, scene.now().plus(Duration.ofDays(1))));
        }
        CheckIns.Taken taken = scene.checkIns.checkInAll(scene.life.community(), task, "test", done);
        assertThat(taken).isEqualTo(new CheckIns.Taken(80, 80));
        assertThat(scene.checkIns.checkInAll(scene.life.community(), task, "test", done))
                .isEqualTo(new CheckIns.Taken(0, 160));
        assertThat(many).allSatisfy(who -> {
            assertThat(scene.streak(who, task)).isEqualTo("2/2/2");
            assertThat(scene.points(who)).isEqualTo(20);
        });
        assertThat(scene.count(
                        "select count(*) from journal_entry where kind = 'reward.ManyAwarded' and community_id = ?",
                        scene.life.community().value()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("003-15 a task that makes no sense is not opened")
    void aTaskWithoutSenseIsNotOpened() {
        NewCheckTask usual = scene.tasks.proposed(scene.life.community());
        assertThat(scene.tasks.open(scene.life.community(), usual))
                .isEqualTo(new TaskAnswer.Refused(TaskRefusal.NO_NAME));
        assertThat(open("早茶打卡", 0, 0, Points.of(1))).isEqualTo(new TaskAnswer.Refused(TaskRefusal.NAME_TAKEN));
        assertThat(open("x", -1, 5, Points.of(1))).isEqualTo(new TaskAnswer.Refused(TaskRefusal.BEGINS_IN_THE_PAST));
        assertThat(open("x", 2, 1, Points.of(1))).isEqualTo(new TaskAnswer.Refused(TaskRefusal.NO_DAYS));
        assertThat(open("x", 0, 400, Points.of(1))).isEqualTo(new TaskAnswer.Refused(TaskRefusal.TOO_LONG));
        assertThat(open("x", 0, 5, Points.of(-1))).isEqualTo(new TaskAnswer.Refused(TaskRefusal.TOO_MANY_POINTS));
    }

    private TaskAnswer open(String name, int first, int last, Points points) {
        return scene.tasks.open(
                scene.life.community(),
                new NewCheckTask(
                        name,
                        "x",
                        Whom.EVERYBODY,
                        scene.today().plusDays(first),
                        scene.today().plusDays(last),
                        false,
                        points,
                        List.of(),
                        0,
                        0));
    }

    private CheckInAnswer at(Instant moment) {
        return scene.checkIns.checkIn(scene.life.community(), member, task, moment, NO_PROOF);
    }

    private void refused(CheckInRefusal why, CheckInAnswer answer) {
        assertThat(answer).isEqualTo(new CheckInAnswer.Refused(why));
    }

    private long facts() {
        return scene.count(
                "select count(*) from member_fact where member_id = ? and kind = 'CHECKED_IN'", member.value());
    }
}
