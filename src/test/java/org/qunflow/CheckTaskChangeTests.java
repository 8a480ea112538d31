package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.CheckInRefusal;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTask;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.Milestone;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.TaskAnswer;
import org.qunflow.engagement.checkin.TaskRefusal;
import org.qunflow.engagement.checkin.Whom;
import org.qunflow.reward.Points;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead changes a check-in task or stops it; what members have done keeps what it brought. */
@SpringBootTest
class CheckTaskChangeTests {
    @Autowired
    CheckInScene scene;

    @Autowired
    TransactionTemplate transaction;

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
    @DisplayName("003-15 a task that has begun gets another end and other points; who it asks for what stays")
    void aTaskThatHasBegun() {
        scene.checkIn(member, task, null);
        LocalDate today = scene.today();
        assertThat(changes(with("晚茶打卡", Whom.EVERYBODY, today, today.plusDays(9), 8)))
                .isEqualTo(new TaskAnswer.Changed(task));
        assertThat(task().name()).isEqualTo("晚茶打卡");
        assertThat(task().milestones()).hasSize(2);
        assertThat(scene.points(member)).isEqualTo(5);
        scene.life.daysPass(1);
        scene.checkIn(member, task, null);
        assertThat(scene.points(member)).isEqualTo(5 + 8 + 10);
        assertThat(told("CheckTaskChanged")).isEqualTo(1);

        refused(TaskRefusal.BEGUN, with("x", Whom.CORE, today, today.plusDays(9), 8));
        refused(TaskRefusal.BEGUN, with("x", Whom.EVERYBODY, today.plusDays(3), today.plusDays(9), 8));
        refused(TaskRefusal.ENDS_IN_THE_PAST, with("x", Whom.EVERYBODY, today, today, 8));
        refused(TaskRefusal.TOO_LONG, with("x", Whom.EVERYBODY, today, today.plusDays(900), 8));
        refused(TaskRefusal.TOO_MANY_POINTS, with("x", Whom.EVERYBODY, today, today.plusDays(9), 5000));
        refused(TaskRefusal.NO_NAME, with(" ", Whom.EVERYBODY, today, today.plusDays(9), 8));
        assertThat(task().name()).isEqualTo("晚茶打卡");
        assertThat(told("CheckTaskRefused")).isEqualTo(6);
    }

    @Test
    @DisplayName("003-15 before a task begins all of it may be changed, but not into another one")
    void aTaskThatHasNotBegun() {
        LocalDate first = scene.today().plusDays(3);
        CheckTaskId later = scene.open(with("晚茶打卡", Whom.CORE, first, first, 1));
        NewCheckTask then = new NewCheckTask(
                "午茶打卡",
                "y",
                Whom.EVERYBODY,
                first.plusDays(1),
                first.plusDays(5),
                true,
                Points.of(2),
                List.of(new Milestone(3, Points.of(9))),
                0,
                0);
        assertThat(scene.tasks.change(scene.life.community(), later, then)).isEqualTo(new TaskAnswer.Changed(later));
        assertThat(NewCheckTask.like(
                        scene.tasks.find(scene.life.community(), later).orElseThrow()))
                .isEqualTo(then);
        NewCheckTask past = with("x", Whom.CORE, scene.today().minusDays(1), first, 1);
        assertThat(scene.tasks.change(scene.life.community(), later, past))
                .isEqualTo(new TaskAnswer.Refused(TaskRefusal.BEGINS_IN_THE_PAST));
        NewCheckTask other = with("早茶打卡", Whom.CORE, scene.today(), first, 1);
        assertThat(scene.tasks.change(scene.life.community(), later, other))
                .isEqualTo(new TaskAnswer.Refused(TaskRefusal.NAME_TAKEN));
    }

    @Test
    @DisplayName(
            "003-15 a task that is stopped ends with the day; one that has not begun disappears; the journal keeps both")
    void stopped() {
        scene.life.daysPass(1);
        assertThat(stops(task, " ")).isEqualTo(new TaskAnswer.Refused(TaskRefusal.NO_REASON));
        assertThat(stops(task, "nobody liked it")).isEqualTo(new TaskAnswer.Changed(task));
        assertThat(task().lastDay()).isEqualTo(scene.today());
        assertThat(scene.checkIn(member, task, null)).isInstanceOf(CheckInAnswer.Counted.class);
        assertThat(stops(task, "again")).isEqualTo(new TaskAnswer.Refused(TaskRefusal.ENDS_TODAY));
        LocalDate tomorrow = scene.today().plusDays(1);
        CheckTaskId later = scene.open(with("晚茶打卡", Whom.CORE, tomorrow, tomorrow, 1));
        assertThat(stops(later, "a mistake")).isEqualTo(new TaskAnswer.Changed(later));
        assertThat(scene.tasks.find(scene.life.community(), later)).isEmpty();
        scene.life.daysPass(1);
        assertThat(scene.checkIn(member, task, null)).isEqualTo(new CheckInAnswer.Refused(CheckInRefusal.AFTER_END));
        refused(TaskRefusal.OVER, with("x", Whom.EVERYBODY, scene.today(), scene.today(), 1));
        assertThat(stops(task, "late")).isEqualTo(new TaskAnswer.Refused(TaskRefusal.OVER));
        assertThat(told("CheckTaskStopped")).isEqualTo(2);
    }

    @Test
    @DisplayName("003-15 a file that brings a member's day while an operator checks the same member in: it counts once")
    void aFileAndAnOperatorAtOnce() {
        CompletableFuture<CheckInAnswer> operator = transaction.execute(tx -> {
            scene.checkIns.checkInAll(
                    scene.life.community(), task, "file", List.of(new CheckIns.Done(member, scene.now())));
            CompletableFuture<CheckInAnswer> other =
                    CompletableFuture.supplyAsync(() -> scene.checkIn(member, task, null));
            while (scene.count("select count(*) from pg_locks where not granted") == 0) {
                Thread.onSpinWait();
            }
            return other;
        });
        assertThat(operator.join()).isEqualTo(new CheckInAnswer.Refused(CheckInRefusal.ALREADY_DONE));
        assertThat(scene.points(member)).isEqualTo(5);
        assertThat(scene.streak(member, task)).isEqualTo("1/1/1");
    }

    private static NewCheckTask with(String name, Whom whom, LocalDate first, LocalDate last, int points) {
        List<Milestone> milestones = List.of(new Milestone(2, Points.of(10)), new Milestone(4, Points.of(20)));
        return new NewCheckTask(name, "x", whom, first, last, false, Points.of(points), milestones, 1, 1);
    }

    private CheckTask task() {
        return scene.tasks.find(scene.life.community(), task).orElseThrow();
    }

    private TaskAnswer changes(NewCheckTask then) {
        return scene.tasks.change(scene.life.community(), task, then);
    }

    private TaskAnswer stops(CheckTaskId which, String reason) {
        return scene.tasks.stop(scene.life.community(), which, reason);
    }

    private void refused(TaskRefusal why, NewCheckTask then) {
        assertThat(changes(then)).isEqualTo(new TaskAnswer.Refused(why));
    }

    private long told(String event) {
        return scene.count(
                "select count(*) from journal_entry where kind = ? and community_id = ?",
                "engagement.checkin." + event,
                scene.life.community().value());
    }
}
