package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.community.Programmes;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.TaskInbox;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.NewSend;
import org.qunflow.security.Staff;
import org.qunflow.shared.GroupId;
import org.qunflow.team.Handover;
import org.qunflow.team.Shifts;
import org.qunflow.team.Skills;
import org.qunflow.team.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The watch, its handover, and tasks by skill. The first evening is that of Monday, March 2. */
@SpringBootTest
@DisplayName("000-17 000-13 000-18 who is on watch when, what one shift tells the next, and who can do what")
class ShiftTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TUESDAY = CommunityLife.FIRST_DAY.plusDays(1);

    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("shift-handover");

    @Autowired
    CommunityLife life;

    @Autowired
    Shifts shifts;

    @Autowired
    Skills skills;

    @Autowired
    GroupSends sends;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    ProcessHistory history;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aTeam() {
        life.begins();
        Staff.works(jdbc, "OPERATOR", "watching-anna", "watching-ben", "watching-cleo");
        List.of("shifts", "group-sends").forEach(p -> programmes.set(life.community(), p, true));
    }

    @AfterEach
    void ends() {
        life.ends();
        jdbc.update("delete from team_absence where who like 'watching-%'");
        jdbc.update("delete from team_skill where who like 'watching-%'");
        Staff.forget(jdbc, "watching-");
    }

    @Test
    @DisplayName("000-17 nobody can be on watch while somebody else is, and hours without anybody are flagged")
    void shiftsDoNotOverlapAndGapsAreFlagged() {
        assertThat(plan("watching-anna", 8, 20)).isEmpty();
        assertThat(plan("watching-ben", 19, 23)).contains(Shifts.Refusal.TAKEN);
        assertThat(plan("watching-ben", 20, 8)).isEmpty();
        assertThat(plan("nobody", 0, 8)).contains(Shifts.Refusal.WHO);
        assertThat(plan("watching-ben", 0, 24)).contains(Shifts.Refusal.TOO_LONG);
        assertThat(plan("watching-ben", 5, 5)).contains(Shifts.Refusal.HOURS);
        assertThat(shifts.plan(life.community(), "watching-ben", List.of(), 0, 8))
                .contains(Shifts.Refusal.DAYS);
        assertThat(shifts.plan(life.community(), "watching-ben", List.of(TUESDAY.minusDays(9)), 0, 8))
                .contains(Shifts.Refusal.PAST);
        jdbc.update(
                "insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)"
                        + " values (?, 'watching-anna', 'watching-cleo', ?, ?, '', 'test')",
                UUID.randomUUID(),
                TUESDAY,
                TUESDAY);

        Watch week = shifts.week(life.community(), TUESDAY);
        assertThat(week.gaps()).isEqualTo(7 * 24 - 24);
        Watch.Day tuesday = week.days().get(1);
        assertThat(tuesday.stretches())
                .extracting(s -> s.from() + " " + s.untilWords() + " "
                        + (s.shift() == null ? s.isGap() : s.shift().who()))
                .containsExactly("00:00 08:00 true", "08:00 20:00 watching-anna", "20:00 24:00 watching-ben");
        assertThat(tuesday.away()).containsEntry("watching-anna", "watching-cleo");
        assertThat(shifts.copyWeekBefore(life.community(), week.monday().plusWeeks(1)))
                .isEqualTo(2);
        assertThat(shifts.copyWeekBefore(life.community(), week.monday().plusWeeks(1)))
                .isZero();
        Staff.forget(jdbc, "watching-ben");
        assertThat(shifts.copyWeekBefore(life.community(), week.monday().plusWeeks(2)))
                .as("who has left is not put on watch again")
                .isEqualTo(1);
        assertThat(shifts.drop(
                        life.community(), tuesday.stretches().get(1).shift().id()))
                .isTrue();
        assertThat(shifts.drop(
                        life.community(), tuesday.stretches().get(1).shift().id()))
                .isFalse();
        assertThat(shifts.week(life.community(), TUESDAY).gaps()).isEqualTo(7 * 24 - 12);
    }

    @Test
    @DisplayName("000-17 at its end a shift is handed over to the next, who reads it and takes over")
    void aShiftIsHandedOverAndTakenOver() {
        plan("watching-anna", 8, 16);
        plan("watching-ben", 16, 24);
        life.daysPass(1);
        UUID shift = shift("watching-anna");
        assertThat(holder(shift)).isEqualTo("watching-anna");
        answer(shift, "watching-anna", Map.of("openMatters", "王小明在等退款", "hotTopics", "春茶"));
        assertThat(holder(shift)).isEqualTo("watching-ben");
        answer(shift, "watching-ben", Map.of("read", true));

        assertThat(passed(shift)).contains("event_takenOver");
        assertThat(state(shift)).isEqualTo("TAKEN");
        assertThat(shifts.latest(life.community(), 5))
                .first()
                .extracting(Handover::openMatters, Handover::hotTopics, Handover::by, Handover::takenBy)
                .containsExactly("王小明在等退款", "春茶", "watching-anna", "watching-ben");
        assertThat(kinds(shift))
                .containsSubsequence("team.ShiftPlanned", "team.ShiftHandedOver", "team.ShiftTakenOver");
    }

    @Test
    @DisplayName("000-17 000-13 a handover that nobody writes is reminded of, shown to the lead, then missed")
    void aHandoverIsMissed() {
        plan("watching-anna", 8, 16);
        life.daysPass(1);
        UUID shift = shift("watching-anna");
        String task = task(shift);
        life.daysPass(1);
        assertThat(jdbc.queryForList("select kind from team_nudge where task_id = ? order by id", String.class, task))
                .containsExactly("REMINDED", "ESCALATED");
        assertThat(passed(shift)).contains("event_handOverReminded", "event_handOverEscalated", "event_handoverMissed");
        assertThat(state(shift)).isEqualTo("MISSED");
        assertThat(kinds(shift)).contains("team.HandoverMissed");
    }

    @Test
    @DisplayName("000-17 000-13 a handover that nobody takes over is shown to the lead, then missed")
    void nobodyTakesOver() {
        plan("watching-anna", 8, 16);
        life.daysPass(1);
        UUID shift = shift("watching-anna");
        answer(shift, "watching-anna", Map.of("openMatters", "无"));
        assertThat(holder(shift)).isNull();
        life.daysPass(1);
        assertThat(passed(shift)).contains("event_takeOverEscalated", "event_handoverMissed");
        assertThat(state(shift)).isEqualTo("MISSED");
    }

    @Test
    @DisplayName("000-13 the task of somebody who is away goes to whoever stands in")
    void whoeverStandsInHandsOver() {
        plan("watching-anna", 8, 16);
        jdbc.update(
                "insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)"
                        + " values (?, 'watching-anna', 'watching-cleo', ?, ?, '', 'test')",
                UUID.randomUUID(),
                TUESDAY,
                TUESDAY);
        life.daysPass(1);
        assertThat(holder(shift("watching-anna"))).isEqualTo("watching-cleo");
    }

    @Test
    @DisplayName("000-18 a task that names a skill goes first to whoever has it and has the least to do")
    void tasksGoToThoseWhoCan() {
        assertThat(skills.note("watching-cleo", "juggling", "circus")).contains("skill");
        assertThat(skills.note("watching-cleo", "copywriting", " ")).contains("source");
        assertThat(skills.note("watching-cleo", "copywriting", "三年品牌文案")).isEmpty();
        GroupId group = GroupId.next();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'VIP', 'VIP 1', 1, 30, now())""", group.value(), life.community().value());
        Instant due = TUESDAY.atTime(10, 0).atZone(ZONE).toInstant();
        NewSend wish = new NewSend("春茶到了", "春茶", Priority.NORMAL, null, due, due.plusSeconds(90_000));
        UUID first = sends.ask(life.community(), List.of(group), wish)
                .planned()
                .get(group)
                .value();
        life.daysPass(1);
        assertThat(holder(first)).isEqualTo("watching-cleo");
        assertThat(skills.of(List.of("watching-cleo")).get("watching-cleo"))
                .singleElement()
                .extracting(Skills.Skill::source)
                .isEqualTo("三年品牌文案");

        skills.forget("watching-cleo", "copywriting");
        UUID second = sends.ask(
                        life.community(),
                        List.of(group),
                        new NewSend(
                                "春茶", "春茶", Priority.NORMAL, null, due.plusSeconds(86_400), due.plusSeconds(180_000)))
                .planned()
                .get(group)
                .value();
        life.daysPass(1);
        assertThat(holder(second)).isNull();
    }

    private java.util.Optional<Shifts.Refusal> plan(String who, int from, int until) {
        return shifts.plan(life.community(), who, List.of(TUESDAY), from, until);
    }

    private UUID shift(String who) {
        return jdbc.queryForObject(
                "select id from team_shift where community_id = ? and who = ? order by starts_at limit 1",
                UUID.class,
                life.community().value(),
                who);
    }

    private String task(UUID key) {
        return inbox.open(life.community(), Instant.parse("2100-01-01T00:00:00Z"), 100).stream()
                .filter(t -> t.businessKey().equals(key.toString()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String holder(UUID key) {
        return jdbc.queryForObject("select assignee from tasks_task where id = ?", String.class, task(key));
    }

    private void answer(UUID key, String who, Map<String, Object> answers) {
        assertThat(inbox.complete(task(key), who, answers)).isEqualTo(new TaskInbox.Outcome.Done());
        life.roundsGo();
    }

    private String state(UUID shift) {
        return jdbc.queryForObject("select state from team_shift where id = ?", String.class, shift);
    }

    private List<String> passed(UUID key) {
        return history.instances(life.community(), key.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    private List<String> kinds(UUID shift) {
        return jdbc.queryForList(
                "select kind from journal_entry where subject_id = ? order by id", String.class, shift.toString());
    }
}
