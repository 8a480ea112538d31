package org.qunflow.engagement.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.community.Programmes;
import org.qunflow.engagement.ContentScene;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** One test per path of an offline event, with the money that is held for it. */
@SpringBootTest
@AutoConfigureMockMvc
class OfflineEventTests {
    @RegisterExtension
    static final ModelCoverage model = ModelCoverage.of("offline-event");

    private static final Map<String, Object> VENUE = Map.of("found", "YES", "venue", "龙井路 1 号");
    private static final Map<String, Object> REVIEW = Map.of("rating", "5", "learned", "早一周订场地");

    @Autowired
    OfflineScene life;

    @Autowired
    ContentScene scene;

    @Autowired
    Offlines events;

    @Autowired
    Pledges pledges;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Programmes programmes;

    private List<MemberId> members;

    @BeforeEach
    void aGroupOfMany() {
        life.begins();
        members = life.members(12);
    }

    @Test
    @DisplayName(
            "000-16 002-14 proposed by a core fan, opened, funded early, held, settled by who came, reviewed, rewarded")
    void fromTheProposalToTheReview() {
        MemberId fan = scene.member(life.community(), "CORE");
        OfflineId id = life.open(fan);
        assertThat(life.of(id).readiness().why()).isEqualTo("MANY");
        assertThat(life.of(id).state()).isEqualTo(OfflineState.OPEN);
        members.subList(0, 3).forEach(m -> assertThat(life.pledge(id, m)).isInstanceOf(Answer.Done.class));
        assertThat(life.of(id).state()).isEqualTo(OfflineState.FUNDED);
        assertThat(life.pledge(id, members.get(3))).isInstanceOf(Answer.Done.class);
        assertThat(life.book()).containsExactly("-200", "200", "0");
        life.answers(id, "userTask_confirmVenue", VENUE);
        assertThat(scene.standsAt(life.community(), id)).containsExactly("receiveTask_day");
        life.dayComes(id);
        assertThat(life.goes()).isZero();
        pledges.came(life.community(), id, members.subList(0, 3));
        life.answers(id, "userTask_checkAttendance", Map.of("spent", 180, "note", "很热闹"));
        assertThat(life.states(id)).containsExactly("PAID", "PAID", "PAID", "FORFEITED");
        assertThat(life.book()).containsExactly("-200", "0", "200");
        life.answers(id, "userTask_reviewOffline", REVIEW);
        assertThat(life.of(id).state()).isEqualTo(OfflineState.REVIEWED);
        assertThat(life.of(id).outcome().rewarded()).isTrue();
        assertThat(life.told("reward.PointsBooked", "春茶品鉴会")).isEqualTo(1);
        assertThat(life.said()).hasSize(2).first().asString().contains("满 3 人成行", "每人 50 元");
        assertThat(life.told("engagement.offline.OfflineMoved", "春茶品鉴会")).isEqualTo(6);
    }

    @Test
    @DisplayName("000-16 where users are not many the table says so, and a lead overrides it with a reason, or refuses")
    void usersAreNotMany() {
        NewOffline plan = life.plan(null);
        NewOffline large = new NewOffline(
                plan.group(),
                plan.title(),
                plan.region(),
                plan.startsAt(),
                plan.cost(),
                7,
                9,
                plan.pledge(),
                plan.deadline(),
                null);
        OfflineId overridden = life.proposed(large);
        assertThat(life.of(overridden).readiness())
                .isEqualTo(new Offline.Readiness(12, 12, 0, false, "TOO_FEW_PER_PLACE"));
        life.answers(overridden, "userTask_overrideReadiness", Map.of("verdict", "OPEN", "note", "邻城茶友也来"));
        assertThat(life.of(overridden).state()).isEqualTo(OfflineState.OPEN);
        assertThat(life.of(overridden).decidedNote()).isEqualTo("邻城茶友也来");
        assertThat(life.of(overridden).decidedBy()).isEqualTo("anna");
        OfflineId refused = life.proposed(large);
        life.answers(refused, "userTask_overrideReadiness", Map.of("verdict", "REFUSE", "note", "先办一场小的"));
        assertThat(life.of(refused).state()).isEqualTo(OfflineState.REFUSED);
        assertThat(life.of(refused).outcome().endedNote()).isEqualTo("先办一场小的");
    }

    @Test
    @DisplayName("002-14 an event that takes place counts as the link in its week's values")
    void givesTheLink() {
        OfflineId id = life.open(null);
        LocalDate monday = life.of(id)
                .plan()
                .startsAt()
                .atZone(ContentScene.ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(gatherings.values(life.community(), life.group(), monday)).isEmpty();
        members.subList(0, 3).forEach(m -> life.pledge(id, m));
        assertThat(gatherings.values(life.community(), null, monday)).isEqualTo(Map.of(Value.CONNECTION, 1));
    }

    @Test
    @DisplayName("000-16 while a lead has switched the programme off, no deadline is told")
    void switchedOff() {
        OfflineId id = life.open(null);
        life.deadlinePasses(id);
        programmes.set(life.community(), "offline-events", false);
        assertThat(life.goes()).isZero();
        programmes.set(life.community(), "offline-events", true);
        assertThat(life.goes()).isEqualTo(1);
    }

    @Test
    @DisplayName("000-16 what is decided after the deadline is not opened any more")
    void decidedTooLate() {
        OfflineId id = life.proposed(life.plan(null));
        life.deadlinePasses(id);
        life.answers(id, "userTask_judgeProposal", Map.of("verdict", "OPEN"));
        assertThat(life.of(id).state()).isEqualTo(OfflineState.REFUSED);
        assertThat(life.of(id).outcome().endedNote()).isEqualTo("TOO_LATE");
    }

    @Test
    @DisplayName(
            "000-16 the group is reminded once; too few pledges until the deadline: all money goes back, everybody is told why")
    void notFunded() {
        OfflineId id = life.open(null);
        life.pledge(id, members.get(0));
        life.pledge(id, members.get(1));
        scene.sql("update engagement_offline set deadline = now() + interval '1 day' where id = ?", id.value());
        assertThat(life.goes()).isEqualTo(1);
        assertThat(life.goes()).isZero();
        life.deadlinePasses(id);
        assertThat(life.goes()).isEqualTo(1);
        assertThat(life.of(id).state()).isEqualTo(OfflineState.NOT_FUNDED);
        assertThat(life.states(id)).containsExactly("RELEASED", "RELEASED");
        assertThat(life.book()).containsExactly("0", "0", "0");
        assertThat(life.said()).hasSize(3).anySatisfy(w -> assertThat(w).contains("还差 1 人"));
        assertThat(life.said()).anySatisfy(w -> assertThat(w).contains("认筹的人不够", "全部退回"));
        assertThat(scene.passed(life.community(), id)).contains("event_groupReminded", "event_notFunded");
    }

    @Test
    @DisplayName("000-16 funded, but no venue: called off and paid back; who is late with the venue is escalated")
    void noVenue() {
        OfflineId id = funded();
        scene.timerFires(id, "event_venueOverdue");
        life.answers(id, "userTask_confirmVenue", Map.of("found", "NO", "venue", "周末都订满了"));
        assertThat(life.of(id).state()).isEqualTo(OfflineState.CANCELLED);
        assertThat(life.of(id).outcome().endedNote()).isEqualTo("周末都订满了");
        assertThat(life.book()).containsExactly("0", "0", "0");
        assertThat(scene.passed(life.community(), id)).contains("event_venueEscalated", "event_noVenue");
    }

    @Test
    @DisplayName("000-16 a lead calls it off with a reason; after it was held that is too late")
    void calledOff() {
        OfflineId id = funded();
        assertThat(events.callOff(life.community(), id, " ")).isEqualTo(refused(OfflineRefusal.NO_REASON));
        assertThat(events.callOff(life.community(), id, "台风")).isInstanceOf(Answer.Done.class);
        assertThat(life.of(id).outcome().endedNote()).isEqualTo("台风");
        assertThat(life.states(id)).containsOnly("RELEASED");
        assertThat(scene.standsAt(life.community(), id)).isEmpty();
        assertThat(events.callOff(life.community(), id, "x")).isEqualTo(refused(OfflineRefusal.TOO_LATE));
        assertThat(life.told("engagement.offline.OfflineRefused", "TOO_LATE")).isEqualTo(1);
    }

    @Test
    @DisplayName("000-16 a group that closes takes its event with it, and everybody gets the money back")
    void groupCloses() {
        OfflineId id = funded();
        life.closes(life.group());
        assertThat(life.goes()).isEqualTo(1);
        assertThat(life.of(id).state()).isEqualTo(OfflineState.CANCELLED);
        assertThat(life.of(id).outcome().endedNote()).isEqualTo("GROUP_CLOSED");
        assertThat(life.book()).containsExactly("0", "0", "0");
    }

    @Test
    @DisplayName("000-16 attendance and review that are late are escalated; the house gets no reward")
    void lateAttendance() {
        OfflineId id = funded();
        life.answers(id, "userTask_confirmVenue", VENUE);
        assertThat(pledges.came(life.community(), id, members)).isEqualTo(refused(OfflineRefusal.NOT_NOW));
        life.dayComes(id);
        scene.timerFires(id, "event_attendanceOverdue");
        life.answers(id, "userTask_checkAttendance", Map.of("spent", new BigDecimal("99.50")));
        scene.timerFires(id, "event_reviewOverdue");
        life.answers(id, "userTask_reviewOffline", REVIEW);
        assertThat(scene.passed(life.community(), id))
                .contains("event_attendanceEscalated", "event_reviewEscalated", "event_reviewed");
        assertThat(life.of(id).outcome().rewarded()).isFalse();
        assertThat(life.of(id).outcome().spent()).isEqualByComparingTo("99.50");
        assertThat(life.book()).containsExactly("-150", "0", "150");
    }

    @Test
    @DisplayName("000-16 a proposal that cannot work is refused with its reason, and the journal keeps it")
    void proposalsThatCannotWork() {
        NewOffline p = life.plan(null);
        assertThat(propose(p.group(), "", p, 3, 5, "50")).isEqualTo(refused(OfflineRefusal.NO_TITLE));
        assertThat(propose(GroupId.next(), "x", p, 3, 5, "50")).isEqualTo(refused(OfflineRefusal.NO_GROUP));
        assertThat(propose(p.group(), "x", p, 0, 5, "50")).isEqualTo(refused(OfflineRefusal.WRONG_NUMBERS));
        assertThat(propose(p.group(), "x", p, 6, 5, "50")).isEqualTo(refused(OfflineRefusal.THRESHOLD_ABOVE_HIGHEST));
        assertThat(propose(p.group(), "x", p, 3, 5, "-1")).isEqualTo(refused(OfflineRefusal.WRONG_MONEY));
        assertThat(propose(p.group(), "x", p, 3, 5, "49")).isEqualTo(refused(OfflineRefusal.COST_NOT_COVERED));
        assertThat(events.propose(life.community(), life.plan(members.get(0))))
                .isEqualTo(refused(OfflineRefusal.NOT_CORE));
        assertThat(times(p, -1)).isEqualTo(refused(OfflineRefusal.DEADLINE_PAST));
        assertThat(times(p, 9)).isEqualTo(refused(OfflineRefusal.DEADLINE_TOO_LATE));
        assertThat(scene.told(life.community(), "engagement.offline.OfflineRefused"))
                .isEqualTo(9);
        assertThat(events.page(life.community(), false, null, 9)).isEmpty();
    }

    private Answer propose(GroupId group, String title, NewOffline p, int lowest, int highest, String pledge) {
        return events.propose(
                life.community(),
                new NewOffline(
                        group,
                        title,
                        p.region(),
                        p.startsAt(),
                        p.cost(),
                        lowest,
                        highest,
                        new BigDecimal(pledge),
                        p.deadline(),
                        null));
    }

    private Answer times(NewOffline p, int deadline) {
        return events.propose(
                life.community(),
                new NewOffline(
                        p.group(),
                        "x",
                        p.region(),
                        p.startsAt(),
                        p.cost(),
                        3,
                        5,
                        p.pledge(),
                        OfflineScene.in(deadline),
                        null));
    }

    private OfflineId funded() {
        OfflineId id = life.open(null);
        members.subList(0, 3).forEach(m -> life.pledge(id, m));
        assertThat(life.of(id).state()).isEqualTo(OfflineState.FUNDED);
        return id;
    }

    private static Answer refused(OfflineRefusal why) {
        return new Answer.Refused(why);
    }
}
