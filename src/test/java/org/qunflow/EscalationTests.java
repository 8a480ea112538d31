package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.security.Staff;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.qunflow.tasks.TaskMarks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the diagram does about an approval that waits too long: reminder, escalation, reassignment, by working time. */
@SpringBootTest
class EscalationTests {
    private static final String APPROVAL = "userTask_approveInvitation";

    @Autowired
    CommunityLife life;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskMarks marks;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId member;

    /** Candidates are nominated on Mondays; this is the evening of Monday, March 16. */
    @BeforeEach
    void anApprovalWaits() {
        life.begins();
        jdbc.update("update security_user set enabled = false");
        Staff.works(jdbc, "OPERATOR", "escalating-anna", "escalating-ben");
        member = life.memberInCare("900", "900", "900", "900");
        life.daysPass(7);
        assertThat(life.standsAt(member)).contains(APPROVAL);
    }

    @AfterEach
    void ends() {
        life.ends();
        Staff.forget(jdbc, "escalating-");
    }

    @Test
    void itIsDueByWorkingTimeOfTheCommunity() {
        assertThat(due("id_ = '" + task() + "'", "act_ru_task", "due_date_")).isEqualTo(shanghai(19, 9));
        assertThat(timer("event_approvalReminder")).isEqualTo(shanghai(17, 13));
        assertThat(timer("event_approvalEscalation")).isEqualTo(shanghai(19, 9));
        assertThat(timer("event_approvalReassignment")).isEqualTo(shanghai(20, 9));
    }

    @Test
    void itIsRemindedThenShownToTheLeadThenGivenToSomebodyElseWhileItStaysOpen() {
        inbox.claim(task(), "escalating-anna");
        life.daysPass(1);
        assertThat(nudges()).containsExactly("REMINDED escalating-anna");
        life.daysPass(1);
        assertThat(nudges()).hasSize(1);
        life.daysPass(1);
        assertThat(nudges()).containsExactly("REMINDED escalating-anna", "ESCALATED LEAD");
        assertThat(holder()).isEqualTo("escalating-anna");
        life.daysPass(1);
        assertThat(nudges()).endsWith("REASSIGNED escalating-ben");
        assertThat(holder()).isEqualTo("escalating-ben");
        assertThat(life.passed(member))
                .contains("event_approvalReminded", "event_approvalEscalated", "event_approvalReassigned");
        assertThat(life.kindsOf(member))
                .containsSubsequence("team.TaskReminded", "team.TaskEscalated", "team.TaskReassigned");
        assertThat(life.standsAt(member)).contains(APPROVAL);
    }

    @Test
    void whatIsPutOffIsRemindedAndEscalatedAsMuchLaterAndIsNotOverdueMeanwhile() {
        inbox.claim(task(), "escalating-anna");
        Instant until = shanghai(26, 9).toInstant();
        assertThat(marks.postpone(life.community(), "escalating-ben", task(), until))
                .isEqualTo(new Outcome.HeldBy("escalating-anna"));
        assertThat(marks.postpone(life.community(), "escalating-anna", task(), until))
                .isEqualTo(new Outcome.Done());
        assertThat(due("id_ = '" + task() + "'", "act_ru_task", "due_date_")).isEqualTo(shanghai(26, 9));
        assertThat(timer("event_approvalReminder")).isEqualTo(shanghai(24, 13));
        assertThat(timer("event_approvalEscalation")).isEqualTo(shanghai(26, 9));
        assertThat(timer("event_approvalReassignment")).isEqualTo(shanghai(27, 9));
        life.daysPass(5);
        assertThat(nudges()).isEmpty();
        assertThat(overdue()).containsExactly(0L, 0L);
        life.daysPass(3);
        assertThat(nudges()).containsExactly("REMINDED escalating-anna");
        life.daysPass(2);
        assertThat(nudges()).containsExactly("REMINDED escalating-anna", "ESCALATED LEAD");
        assertThat(overdue()).containsExactly(1L, 1L);
    }

    /** In the live picture, and in the inbox. */
    private List<Long> overdue() {
        String late = " where community_id = ? and due_at < ?";
        return Stream.of("engine_standing", "tasks_v_open")
                .map(table -> jdbc.queryForObject(
                        "select count(*) from " + table + late,
                        Long.class,
                        life.community().value(),
                        Timestamp.from(clock.instant(life.community()))))
                .toList();
    }

    @Test
    void itGoesBackToEverybodyIfNobodyElseIsThere() {
        inbox.claim(task(), "escalating-anna");
        jdbc.update("update security_user set enabled = false where 'OPERATOR' = any(roles)");
        life.daysPass(4);
        assertThat(holder()).isNull();
        assertThat(nudges()).endsWith("REASSIGNED ");
    }

    @Test
    void ofManyAtOnceEachGetsHisShare() {
        List<MemberId> others = Stream.generate(this::goodLead).limit(5).toList();
        life.roundsGo();
        life.groups().acknowledgeAll(life.community(), others);
        life.daysPass(21);
        assertThat(jdbc.queryForList("""
                        select count(*) from camunda.act_ru_task t
                        join engine_instance i on i.process_instance_id = t.proc_inst_id_
                        where i.community_id = ? and assignee_ like 'escalating-%'
                        group by assignee_ order by 1""", Long.class, life.community().value())).containsExactly(3L, 3L);
    }

    @Test
    void whoeverDecidesInTimeIsLeftInPeace() {
        life.operatorAnswers(member, APPROVAL, Map.of("approved", true));
        life.daysPass(5);
        assertThat(life.passed(member)).doesNotContain("event_approvalReminder", "serviceTask_remindApproval");
        assertThat(life.count(
                        "select count(*) from team_nudge where community_id = ?",
                        life.community().value()))
                .isZero();
    }

    private MemberId goodLead() {
        MemberId lead = life.leadArrives("tea");
        List.of("900", "900", "900", "900").forEach(amount -> life.orders(lead, amount));
        return lead;
    }

    private String task() {
        return life.openTasks(member).get(0).id();
    }

    private String holder() {
        return jdbc.queryForObject("select assignee_ from camunda.act_ru_task where id_ = ?", String.class, task());
    }

    private List<String> nudges() {
        return jdbc.queryForList(
                "select kind || ' ' || to_whom from team_nudge where task_id = ? order by id", String.class, task());
    }

    private Timestamp timer(String element) {
        String job = "job_def_id_ in (select id_ from camunda.act_ru_jobdef where act_id_ = '" + element + "')"
                + " and process_instance_id_ in (select process_instance_id from engine_instance where community_id = '"
                + life.community() + "')";
        return due(job, "act_ru_job", "duedate_");
    }

    private Timestamp due(String which, String table, String column) {
        return jdbc.queryForObject("select " + column + " from camunda." + table + " where " + which, Timestamp.class);
    }

    private static Timestamp shanghai(int day, int hour) {
        return Timestamp.from(LocalDateTime.of(2026, 3, day, hour, 0)
                .atZone(CommunityLife.ZONE)
                .toInstant());
    }
}
