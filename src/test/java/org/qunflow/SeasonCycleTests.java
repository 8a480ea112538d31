package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.community.Programmes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Stage;
import org.qunflow.season.Seasons;
import org.qunflow.season.SeatRefusal;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Opening;
import org.qunflow.season.cycle.PlanRefusal;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonPlan;
import org.qunflow.season.elimination.Elimination;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.season.exemption.ExemptionRefusal;
import org.qunflow.season.exemption.Exemptions;
import org.qunflow.season.exemption.Leave;
import org.qunflow.season.standing.Line;
import org.qunflow.season.standing.Protection;
import org.qunflow.season.standing.Standings;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seasons from opening to end, and every way into and out of a seat that a cycle decides about. */
@SpringBootTest
class SeasonCycleTests {
    @RegisterExtension
    static final ModelCoverage cycle = ModelCoverage.of("season-cycle");

    @RegisterExtension
    static final ModelCoverage elimination = ModelCoverage.of("seat-elimination");

    private static final String CONFIRM = "userTask_confirmElimination";
    private static final String BY_HAND = "userTask_removeByHand";
    private static final int CYCLE = 3;
    private static final int GRACE = 3;

    @Autowired
    CommunityLife life;

    @Autowired
    Programmes programmes;

    @Autowired
    Cycles cycles;

    @Autowired
    Standings standings;

    @Autowired
    Eliminations eliminations;

    @Autowired
    Exemptions exemptions;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId holder;
    private MemberId candidate;

    @BeforeEach
    void aHolderAndACandidate() {
        life.begins();
        programmes.set(life.community(), "season-cycle", true);
        holder = fan("900", "900", "900", "900", "900");
        candidate = fan("900", "900", "900", "900");
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-14 003-20 from the end of a cycle to the seated replacement, with the removal verified by hand")
    void theBetterOneTakesTheSeat() {
        outdoneInTheSecondCycle();
        assertThat(last().score()).isZero();
        assertThat(last().needed()).isEqualByComparingTo("13.50");
        assertThat(life.standsAt(holder)).contains("receiveTask_grace");
        assertThat(touches("seat-notice")).isEqualTo(1);

        life.daysPass(GRACE);
        life.timerFires(holder, "event_confirmReminder");
        life.timerFires(holder, "event_confirmEscalation");
        life.operatorAnswers(holder, CONFIRM, Map.of("decision", "CONFIRM", "reason", "三次提醒无回应"));
        assertThat(last().state()).isEqualTo(Elimination.State.REMOVING);
        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 1, 0));

        life.roundsGo();
        life.timerFires(holder, "event_removalReminder");
        life.timerFires(holder, "event_removalEscalation");
        Map<String, Object> removed = Map.of("found", "REMOVED", "proof", "截图 12:03");
        assertThat(life.tries(holder, BY_HAND, removed)).isEqualTo(new TaskInbox.Outcome.Unproven());
        assertThat(life.tries(holder, BY_HAND, Map.of("found", "ALREADY_OUT", "proof", "-")))
                .isEqualTo(new TaskInbox.Outcome.Unproven());
        assertThat(life.standsAt(holder)).contains(BY_HAND);
        assertThat(life.kindsOf(holder)).contains("tasks.TaskProofRefused");
        life.operatorProves(holder, BY_HAND);
        life.operatorAnswers(holder, BY_HAND, removed);
        assertThat(life.member(holder).stage()).isEqualTo(Stage.LAYERED);
        assertThat(last().state()).isEqualTo(Elimination.State.REMOVED);
        assertThat(last().proof()).isEqualTo("截图 12:03");
        assertThat(reasonOfTheSeat()).isEqualTo("ELIMINATED");

        life.roundsGo();
        seated(candidate);
        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 1, 0));
        assertThat(life.kindsOf(holder))
                .contains(
                        "season.standing.SeatJudged",
                        "season.elimination.EliminationNoticed",
                        "season.elimination.RemovalRequested",
                        "season.elimination.RemovalLeftToPeople",
                        "season.SeatVacated",
                        "season.elimination.EliminationSettled");
    }

    @Test
    @DisplayName("003-20 the channel confirms the removal: nobody has to do it by hand")
    void theChannelConfirms() {
        confirmed();
        channelSays("SENT");
        life.roundsGo();
        assertThat(life.passed(holder)).contains("event_seatVacated").doesNotContain(BY_HAND);
    }

    @Test
    @DisplayName("003-20 the channel confirms after the task was opened: the task is withdrawn")
    void theChannelConfirmsLate() {
        confirmed();
        life.roundsGo();
        assertThat(life.standsAt(holder)).contains(BY_HAND);
        channelSays("SENT");
        life.roundsGo();
        assertThat(life.openTasks(holder)).isEmpty();
        assertThat(life.passed(holder)).contains("event_removedMeanwhile", "event_seatVacated");
    }

    @Test
    @DisplayName("003-20 a removal that nobody confirms within a day goes to an operator")
    void anUnansweredRemovalGoesToPeople() {
        confirmed();
        channelSays("READY");
        life.roundsGo();
        assertThat(life.standsAt(holder)).contains("receiveTask_removal");
        life.daysPass(1);
        assertThat(life.standsAt(holder)).contains(BY_HAND);
    }

    @Test
    @DisplayName("003-20 who reaches the score within the grace keeps the seat")
    void whoRecoversKeepsTheSeat() {
        outdoneInTheSecondCycle();
        for (int day = 0; day < GRACE; day++) {
            life.checksIn(holder);
            life.daysPass(1);
        }
        assertThat(life.passed(holder)).contains("event_seatKept");
        assertThat(last().because()).isEqualTo("REACHED");
        assertThat(life.member(holder).stage()).isEqualTo(Stage.CORE);
    }

    @Test
    @DisplayName("003-20 who is protected during the grace keeps the seat")
    void whoIsProtectedMeanwhileKeepsTheSeat() {
        outdoneInTheSecondCycle();
        assertThat(exemptions.protect(life.community(), holder, today().plusDays(20), "家中有事"))
                .isEmpty();
        life.daysPass(GRACE);
        assertThat(last().because()).isEqualTo("PROTECTED");
    }

    @Test
    @DisplayName("003-20 nobody waits any more at the end of the grace: the seat is kept")
    void withoutACandidateTheSeatIsKept() {
        outdoneInTheSecondCycle();
        life.members().leave(life.community(), candidate, "BORED");
        life.daysPass(GRACE);
        assertThat(last().because()).isEqualTo("NOBODY_WAITS");
    }

    @Test
    @DisplayName("003-20 a lead spares a holder with a reason that is kept")
    void aLeadSpares() {
        outdoneInTheSecondCycle();
        life.daysPass(GRACE);
        life.operatorAnswers(holder, CONFIRM, Map.of("decision", "SPARE", "reason", "新品测试员"));
        assertThat(last().state()).isEqualTo(Elimination.State.SPARED);
        assertThat(last().because()).isEqualTo("新品测试员");
        assertThat(life.passed(holder)).contains("event_seatSpared");
    }

    @Test
    @DisplayName("003-20 a holder who leaves while being eliminated: the elimination ends at once")
    void aHolderWhoLeaves() {
        outdoneInTheSecondCycle();
        life.members().leave(life.community(), holder, "BORED");
        assertThat(last().state()).isEqualTo(Elimination.State.WITHDRAWN);
        assertThat(life.standsAt(holder)).isEmpty();
        assertThat(life.openTasks(holder)).isEmpty();
    }

    @Test
    @DisplayName("003-20 hysteresis: a holder with at least 0.9 of the candidate's score stays")
    void whoIsNearlyAsGoodStays() {
        secondCycle();
        for (int day = 0; day < CYCLE; day++) {
            life.checksIn(candidate);
            life.checksIn(holder);
            if (day < CYCLE - 1) {
                life.daysPass(1);
            }
        }
        life.daysPass(1);
        Line.Judged judged = judged(2).judged();
        assertThat(judged.rule()).isEqualTo("rule_hysteresis");
        assertThat(judged.verdict()).isEqualTo(Line.Verdict.KEEP);
        assertThat(judged.needed()).isEqualByComparingTo("13.50");
        assertThat(eliminations.open(life.community())).isEmpty();
    }

    @Test
    @DisplayName("003-20 days of leave do not count; a whole cycle on leave is not judged")
    void leaveDoesNotCount() {
        secondCycle();
        LocalDate first = today();
        assertThat(leave(first, first.plusDays(CYCLE - 1))).isEmpty();
        assertThat(leave(first, first)).contains(ExemptionRefusal.OVERLAPS);
        assertThat(leave(first.plusDays(30), first.plusDays(60))).contains(ExemptionRefusal.TOO_LONG);
        life.checksIn(candidate);
        life.daysPass(CYCLE);
        assertThat(judged(2).protection()).isEqualTo(Protection.ON_LEAVE);
        assertThat(judged(2).judged().rule()).isEqualTo("rule_onLeave");
    }

    @Test
    @DisplayName("003-14 the top share becomes a number, never below who sits; a season ended early keeps the seats")
    void aShareBecomesANumberAndTheSeasonEndsEarly() {
        seatedBefore();
        Opening.Opened opened = (Opening.Opened) open(null, new BigDecimal("0.20"), 2);
        life.roundsGo();
        Season season = cycles.find(life.community(), opened.season()).orElseThrow();
        assertThat(season.phase()).isEqualTo(Season.Phase.RUNNING);
        assertThat(season.seats()).isEqualTo(1);
        assertThat(season.taken()).isEqualTo(1);

        assertThat(cycles.callOff(life.community(), opened.season(), " ")).contains(PlanRefusal.NO_REASON);
        assertThat(cycles.callOff(life.community(), opened.season(), "改版")).isEmpty();
        assertThat(cycles.callOff(life.community(), opened.season(), "改版")).contains(PlanRefusal.NONE_RUNS);
        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 1, 0));
        assertThat(cycles.running(life.community()).orElseThrow().hasCycles()).isFalse();
    }

    @Test
    @DisplayName("003-14 bad plans are refused with the reason, and the journal says so")
    void badPlansAreRefused() {
        seatedBefore();
        assertThat(open(0, null, 2)).isEqualTo(new Opening.Refused(PlanRefusal.NO_SEATS));
        assertThat(open(null, BigDecimal.TEN, 2)).isEqualTo(new Opening.Refused(PlanRefusal.NO_SHARE));
        assertThat(open(1, null, 0)).isEqualTo(new Opening.Refused(PlanRefusal.NUMBER_OF_CYCLES));
        assertThat(open(1, null, 2)).isInstanceOf(Opening.Opened.class);
        assertThat(open(1, null, 2)).isEqualTo(new Opening.Refused(PlanRefusal.ANOTHER_PLANNED));
        assertThat(life.count(
                        "select count(*) from journal_entry where community_id = ? and kind = 'season.cycle.SeasonRefused'",
                        life.community().value()))
                .isEqualTo(4);
    }

    @Test
    @DisplayName("003-12 003-20 a full season, a late answer, a candidate who left: each is refused with its reason")
    void refusalsSayWhy() {
        seatedBefore();
        open(1, null, 2);
        life.roundsGo();
        assertThat(life.seasons().invite(life.community(), candidate)).contains(SeatRefusal.FULL);
        assertThat(life.seasons().invite(life.community(), holder)).contains(SeatRefusal.SEATED);
        assertThat(life.seasons().reply(life.community(), candidate, true)).contains(SeatRefusal.NEVER_INVITED);
        life.members().leave(life.community(), holder, "BORED");
        life.roundsGo();
        approve(candidate);
        assertThat(life.seasons().invite(life.community(), candidate)).contains(SeatRefusal.INVITED);
        life.daysPass(2);
        assertThat(life.passed(candidate)).contains("event_expired");
        assertThat(life.seasons().reply(life.community(), candidate, true)).contains(SeatRefusal.EXPIRED);
        assertThat(life.seasons().invite(life.community(), candidate)).contains(SeatRefusal.ASKED_LATELY);
        life.members().leave(life.community(), candidate, "BORED");
        assertThat(life.seasons().invite(life.community(), candidate)).contains(SeatRefusal.NOT_A_CANDIDATE);
        assertThat(life.kindsOf(candidate).stream().filter("season.SeatRefused"::equals))
                .hasSize(6);
    }

    @Test
    @DisplayName("003-20 without the programme no cycle ends and nobody is put out")
    void withoutTheProgrammeNothingHappens() {
        secondCycle();
        programmes.set(life.community(), "season-cycle", false);
        life.checksIn(candidate);
        life.daysPass(CYCLE + 1);
        assertThat(cycles.running(life.community()).orElseThrow().cycle()).isEqualTo(2);
        assertThat(eliminations.open(life.community())).isEmpty();
    }

    private void outdoneInTheSecondCycle() {
        secondCycle();
        for (int day = 0; day < CYCLE; day++) {
            life.checksIn(candidate);
            life.daysPass(1);
        }
    }

    private void confirmed() {
        outdoneInTheSecondCycle();
        life.daysPass(GRACE);
        life.operatorAnswers(holder, CONFIRM, Map.of("decision", "CONFIRM", "reason", "三次提醒无回应"));
    }

    /** The holder took the seat in the first cycle, which protected him; the second one begins. */
    private void secondCycle() {
        open(1, null, 2);
        life.roundsGo();
        life.seasons().nominate(life.community(), List.of(holder, candidate));
        life.roundsGo();
        seated(holder);
        life.daysPass(CYCLE);
        assertThat(judged(1).judged().rule()).isEqualTo("rule_firstCycle");
        assertThat(cycles.running(life.community()).orElseThrow().cycle()).isEqualTo(2);
    }

    private void seatedBefore() {
        life.seasons().nominate(life.community(), List.of(holder));
        jdbc.update(
                "update season_season set seats = 1 where community_id = ?",
                life.community().value());
        life.roundsGo();
        seated(holder);
    }

    private void seated(MemberId member) {
        approve(member);
        assertThat(life.seasons().answer(life.community(), member, true)).isTrue();
        assertThat(life.member(member).stage()).isEqualTo(Stage.CORE);
    }

    private void approve(MemberId member) {
        life.operatorAnswers(member, "userTask_approveInvitation", Map.of("approved", true));
    }

    private Opening open(Integer seats, BigDecimal share, int number) {
        return cycles.open(life.community(), new SeasonPlan("春茶赛季", seats, share, CYCLE, number, today()));
    }

    private Optional<ExemptionRefusal> leave(LocalDate first, LocalDate last) {
        return exemptions.leave(life.community(), holder, new Leave(first, last, "出差"));
    }

    /** Layered by what was paid, without a journey: these tests are about seats. */
    private MemberId fan(String... orders) {
        MemberId member = life.leadArrives("tea");
        List.of(orders).forEach(amount -> life.orders(member, amount));
        life.losesTheJourney(member);
        return member;
    }

    private void channelSays(String state) {
        jdbc.update(
                "update channel_outbox set state = ? where kind = 'REMOVE' and member_id = ?", state, holder.value());
    }

    private Line judged(int number) {
        return standings.of(holder, 10).stream()
                .filter(p -> p.cycle() == number)
                .findFirst()
                .orElseThrow()
                .line();
    }

    private Elimination last() {
        return eliminations.of(life.community(), holder, 1).get(0);
    }

    private LocalDate today() {
        return life.today();
    }

    private Seasons.Seats seats() {
        return life.seasons().seats(life.community());
    }

    private long touches(String template) {
        return life.count(
                "select count(*) from outreach_touch where member_id = ? and template = ?", holder.value(), template);
    }

    private String reasonOfTheSeat() {
        return jdbc.queryForObject(
                "select reason from season_seat where member_id = ? and vacated_at is not null",
                String.class,
                holder.value());
    }
}
