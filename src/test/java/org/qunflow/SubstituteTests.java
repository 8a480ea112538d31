package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TaskInbox;
import org.qunflow.security.Staff;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.team.StandIn;
import org.qunflow.team.Substitutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose tasks go to whom while somebody is away. Community life begins on March 2, 2026. */
@SpringBootTest
class SubstituteTests {
    @Autowired
    CommunityLife life;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Substitutes substitutes;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId member;
    private String task;

    @BeforeEach
    void aTaskAndThreePeople() {
        life.begins();
        Staff.works(jdbc, "OPERATOR", "standing-anna", "standing-ben", "standing-cara");
        member = life.leadArrives(null);
        life.roundsGo();
        task = life.openTasks(member).get(0).id();
    }

    @AfterEach
    void ends() {
        life.ends();
        jdbc.update("delete from team_absence where who like 'standing-%'");
        Staff.forget(jdbc, "standing-");
    }

    @Test
    void whatSomebodyHoldsGoesToTheSubstituteOnTheFirstDay() {
        inbox.claim(task, "standing-anna");
        away("standing-anna", "standing-ben", 3, 5);
        life.roundsGo();
        assertThat(holder()).isEqualTo("standing-anna");
        life.daysPass(1);
        assertThat(holder()).isEqualTo("standing-ben");
        assertThat(substitutes.of(life.community(), List.of(task)))
                .isEqualTo(Map.of(task, new StandIn(task, "standing-anna", "standing-ben")));
        assertThat(life.kindsOf(member)).contains("team.TaskStoodIn");
        inbox.assign(task, "standing-cara");
        life.daysPass(1);
        assertThat(holder()).as("an absence begins once").isEqualTo("standing-cara");
    }

    @Test
    void whatIsGivenToSomebodyWhoIsAwayGoesDownTheChainToWhoeverIsThere() {
        away("standing-anna", "standing-ben", 2, 5);
        away("standing-ben", "standing-cara", 2, 5);
        inbox.assign(task, "standing-anna");
        assertThat(holder()).isEqualTo("standing-cara");
        assertThat(jdbc.queryForObject("select assignee from tasks_task where id = ?", String.class, task))
                .isEqualTo("standing-cara");
        assertThat(substitutes.of(life.community(), List.of(task)).get(task).forWhom())
                .isEqualTo("standing-anna");
    }

    @Test
    void whoeverTakesATaskHimselfKeepsItAlsoWhileAway() {
        away("standing-anna", "standing-ben", 2, 5);
        operator.runAs("standing-anna", () -> inbox.claim(task, "standing-anna"));
        assertThat(holder()).isEqualTo("standing-anna");
    }

    @Test
    void ifTheChainEndsNowhereEverybodyMayTakeTheTask() {
        away("standing-anna", "standing-ben", 2, 5);
        jdbc.update("update security_user set enabled = false where username = 'standing-ben'");
        inbox.assign(task, "standing-anna");
        assertThat(holder()).isNull();
        away("standing-ben", "standing-anna", 2, 5);
        inbox.assign(task, "standing-anna");
        assertThat(holder()).as("a circle that came about by other ways").isNull();
    }

    @Test
    void whatIsHandedOverStaysWithWhoeverTookItMeanwhile() {
        inbox.assign(task, "standing-cara");
        assertThat(inbox.pass(task, "standing-anna", "standing-ben"))
                .isEqualTo(new TaskInbox.Outcome.HeldBy("standing-cara"));
        away("standing-ben", "standing-anna", 2, 5);
        assertThat(inbox.pass(task, "standing-cara", "standing-ben")).isEqualTo(new TaskInbox.Outcome.Done());
        assertThat(holder()).as("the receiver is away").isEqualTo("standing-anna");
    }

    @Test
    void theAnswerIsTheSubstitutesOwn() {
        away("standing-anna", "standing-ben", 2, 5);
        inbox.assign(task, "standing-anna");
        assertThat(inbox.complete(task, "standing-anna", Map.of("verdict", "ACCEPT")))
                .isEqualTo(new TaskInbox.Outcome.HeldBy("standing-ben"));
        assertThat(inbox.complete(task, "standing-ben", Map.of("verdict", "ACCEPT")))
                .isEqualTo(new TaskInbox.Outcome.Done());
    }

    private String holder() {
        return jdbc.queryForObject("select assignee_ from camunda.act_ru_task where id_ = ?", String.class, task);
    }

    private void away(String who, String substitute, int from, int to) {
        jdbc.update(
                "insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)"
                        + " values (?, ?, ?, ?, ?, '', 'test')",
                UUID.randomUUID(),
                who,
                substitute,
                LocalDate.of(2026, 3, from),
                LocalDate.of(2026, 3, to));
    }
}
