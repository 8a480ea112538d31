package org.qunflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Programmes;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.Milestone;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.TaskAnswer;
import org.qunflow.engagement.checkin.Whom;
import org.qunflow.reward.Points;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community that runs check-ins: tasks, members who do them, and what became of it. */
@Fixture
class CheckInScene {
    final CommunityLife life;
    final CheckIns checkIns;
    final CheckTasks tasks;
    private final Programmes programmes;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    CheckInScene(
            CommunityLife life,
            CheckIns checkIns,
            CheckTasks tasks,
            Programmes programmes,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.life = life;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.programmes = programmes;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void begins() {
        life.begins();
        programmes.set(life.community(), "check-ins", true);
    }

    MemberId member() {
        MemberId member = life.leadArrives("tea");
        life.losesTheJourney(member);
        return member;
    }

    /** Thirty days from today on, five points a day, ten more for two in a row and twenty for four, one card of each. */
    CheckTaskId task(boolean proof) {
        return open(new NewCheckTask(
                "早茶打卡",
                "晒一张今天的茶",
                Whom.EVERYBODY,
                today(),
                today().plusDays(29),
                proof,
                Points.of(5),
                List.of(new Milestone(2, Points.of(10)), new Milestone(4, Points.of(20))),
                1,
                1));
    }

    CheckTaskId open(NewCheckTask task) {
        return ((TaskAnswer.Opened) tasks.open(life.community(), task)).id();
    }

    LocalDate today() {
        return tasks.today(life.community());
    }

    Instant now() {
        return clock.instant(life.community());
    }

    CheckInAnswer checkIn(MemberId member, CheckTaskId task, byte[] proof) {
        return checkIns.checkIn(life.community(), member, task, now(), proof);
    }

    CheckInAnswer makeUp(MemberId member, CheckTaskId task, LocalDate day) {
        return checkIns.makeUp(life.community(), member, task, day, null);
    }

    /** The check-in and what became of it by the operator's judgement. */
    String judged(CheckInId id, String verdict) {
        life.operatorAnswers(about(id), "userTask_reviewProof", Map.of("verdict", verdict));
        return state(id);
    }

    /** The test's community names whom a task is about by a member's id; here it is a check-in. */
    static MemberId about(CheckInId id) {
        return new MemberId(id.value());
    }

    String state(CheckInId id) {
        return jdbc.sql("select state from engagement_check_in where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** In a row, longest, all. */
    String streak(MemberId member, CheckTaskId task) {
        return jdbc.sql("select run || '/' || longest || '/' || total from engagement_check_streak"
                        + " where member_id = ? and task_id = ?")
                .params(member.value(), task.value())
                .query(String.class)
                .optional()
                .orElse("0/0/0");
    }

    int points(MemberId member) {
        return balance("member_id = ?", member.value());
    }

    int held() {
        return balance("kind = 'HELD' and community_id = ?", life.community().value());
    }

    int usedBudget() {
        return jdbc.sql("select coalesce(sum(used), 0) from reward_budget where community_id = ?")
                .param(life.community().value())
                .query(BigDecimal.class)
                .single()
                .intValueExact();
    }

    private int balance(String of, Object value) {
        return jdbc.sql("select coalesce(sum(balance), 0) from reward_account where " + of)
                .param(value)
                .query(BigDecimal.class)
                .single()
                .setScale(0)
                .intValueExact();
    }

    long count(String sql, Object... arguments) {
        return life.count(sql, arguments);
    }

    /** Journal entries of this kind that name a refusal. */
    long refusals(MemberId member, String refusal) {
        return count(
                "select count(*) from journal_entry where subject_id = ? and kind = 'engagement.checkin.CheckInRefused'"
                        + " and data->>'refusal' = ?",
                member.toString(),
                refusal);
    }
}
