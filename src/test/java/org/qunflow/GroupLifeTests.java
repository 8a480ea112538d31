package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.community.Programmes;
import org.qunflow.group.Rooms;
import org.qunflow.group.health.GroupHealth;
import org.qunflow.group.health.Health;
import org.qunflow.group.health.Samples;
import org.qunflow.group.life.LifeRule;
import org.qunflow.group.life.LifeRules;
import org.qunflow.group.life.Lives;
import org.qunflow.group.seat.Endings;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The life of a group from its first member on: every path of its process, and what is measured on the way. */
@SpringBootTest
class GroupLifeTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("group-life");

    private static final String DECIDE = "userTask_decideVerdict";
    private static final String REVIVE = "userTask_reviveGroup";
    private static final LifeRule SHORT = new LifeRule(List.of(1, 2), 3, 35, 2);

    @Autowired
    CommunityLife life;

    @Autowired
    Rooms rooms;

    @Autowired
    Seats seats;

    @Autowired
    Endings endings;

    @Autowired
    Lives lives;

    @Autowired
    LifeRules rules;

    @Autowired
    GroupHealth health;

    @Autowired
    Samples samples;

    @Autowired
    Programmes programmes;

    @Autowired
    JdbcTemplate jdbc;

    private GroupId group;
    private List<MemberId> members;

    @BeforeEach
    void aGroupOfThree() {
        life.begins();
        programmes.set(life.community(), GroupHealth.PROGRAMME, true);
        group = rooms.group(life.community(), "VIP", null, 30);
        members = rooms.members(life.community(), 3);
        members.forEach(m -> seats.take(life.community(), m, group));
    }

    @AfterEach
    void ends() {
        assertThat(rooms.wrong(life.community())).isEmpty();
        life.ends();
    }

    @Test
    @DisplayName(
            "002-02 002-13 a group is checked on day 3, 7, 14, 21, 28, and on day 34 a lead renews it: a new clock")
    void aLivelyGroupIsRenewed() {
        life.roundsGo();
        for (int day = 1; day <= 33; day++) {
            livelyDay();
        }
        assertThat(checks()).containsExactly("3 HEALTHY", "7 HEALTHY", "14 HEALTHY", "21 HEALTHY", "28 HEALTHY");
        assertThat(life.openTasks(key())).isEmpty();
        livelyDay();
        assertThat(checks()).last().isEqualTo("34 ASKED");
        assertThat(verdict()).isEqualTo("RENEW");

        answer(DECIDE, Map.of("verdict", "RENEW", "reason", "Lively"));
        assertThat(clock()).isEqualTo("2 RUNNING 0");
        livelyDay();
        livelyDay();
        livelyDay();
        assertThat(checks()).last().isEqualTo("3 HEALTHY");
    }

    @Test
    @DisplayName("000-05 a quiet group is revived by an operator; quiet again, a lead is asked and merges it")
    void aQuietGroupIsRevivedAndMerged() {
        rules.change(life.community(), new LifeRule(List.of(1, 2, 5), 9, 35, 2), 0);
        life.roundsGo();
        life.daysPass(1);
        assertThat(checks()).containsExactly("1 WEAK");
        answer(REVIVE, Map.of("tried", "A topic of the day", "came", "SAME"));
        assertThat(jdbc.queryForMap(
                        "select tried, came, answered_by from group_check where group_id = ?", group.value()))
                .containsEntry("came", "SAME")
                .containsEntry("answered_by", "operator");
        GroupId other = rooms.group(life.community(), "VIP", null, 30);
        life.daysPass(1);
        assertThat(checks()).containsExactly("1 WEAK", "2 ASKED");

        answer(DECIDE, Map.of("verdict", "MERGE", "reason", "Too quiet"));
        assertThat(rooms.size(other)).isEqualTo(3);
        assertThat(rooms.isClosed(group)).isTrue();
        assertThat(clock()).startsWith("1 ENDED");
        assertThat(life.passed(key())).endsWith("event_merged");
    }

    @Test
    @DisplayName(
            "002-13 002-02 the next check withdraws an open revival; a merger without room comes back; then dissolved")
    void aGroupThatFindsNoRoomIsDissolved() {
        rules.change(life.community(), SHORT, 0);
        life.roundsGo();
        life.daysPass(1);
        assertThat(life.openTasks(key())).extracting(t -> t.elementId()).containsExactly(REVIVE);
        life.daysPass(1);
        assertThat(life.openTasks(key())).extracting(t -> t.elementId()).containsExactly(DECIDE);
        assertThat(verdict()).isEqualTo("DISSOLVE");

        answer(DECIDE, Map.of("verdict", "MERGE", "reason", "Perhaps there is room"));
        assertThat(jdbc.queryForList(
                        "select outcome from group_verdict where group_id = ? order by id",
                        String.class,
                        group.value()))
                .containsExactly("NO_ROOM", null);
        assertThat(rooms.size(group)).isEqualTo(3);
        assertThat(rooms.entries(life.community(), "seat.MergeRefused")).isEqualTo(1);

        answer(DECIDE, Map.of("verdict", "DISSOLVE", "reason", "Nothing in common"));
        assertThat(rooms.isClosed(group)).isTrue();
        assertThat(jdbc.queryForObject(
                        "select closed_reason from group_group where id = ?", String.class, group.value()))
                .isEqualTo("Nothing in common");
        assertThat(life.count(
                        "select count(*) from group_membership where group_id = ? and left_reason = ?",
                        group.value(),
                        "GROUP_DISSOLVED"))
                .isEqualTo(3);
        assertThat(life.standsAt(key())).isEmpty();
    }

    @Test
    @DisplayName("002-02 a group that somebody closed loses its clock and its open task")
    void aClosedGroupLosesItsClock() {
        rules.change(life.community(), SHORT, 0);
        life.roundsGo();
        life.daysPass(1);
        endings.dissolve(life.community(), group, "The promotion is over");
        life.daysPass(1);
        assertThat(life.passed(key())).endsWith("event_stopped");
        assertThat(life.openTasks(key())).isEmpty();
        assertThat(clock()).startsWith("1 ENDED");
    }

    @Test
    @DisplayName("000-25 a standing group is measured, but nobody is asked about it; 001-07 with its three sub-scores")
    void aStandingGroupIsMeasuredOnly() {
        rules.change(life.community(), SHORT, 0);
        life.roundsGo();
        assertThat(lives.fix(life.community(), group, true)).isTrue();
        livelyDay();
        livelyDay();
        livelyDay();
        livelyDay();
        assertThat(checks()).isEmpty();
        assertThat(health.of(life.community(), group)).get().satisfies(h -> {
            assertThat(h.participation()).isZero();
            assertThat(h.organisation()).isEqualTo(100);
            assertThat(h.belonging()).isEqualTo(100);
            assertThat(h.health()).isEqualTo(60);
        });
    }

    @Test
    @DisplayName("003-23 001-06 001-02 a sample of the talk and the members' rating count in the health of the group")
    void aSampleCounts() {
        life.roundsGo();
        livelyDay();
        Samples.Sample sample = new Samples.Sample(2, 22, 11, BigDecimal.valueOf(2.25));
        assertThat(samples.add(life.community(), group, sample)).isEmpty();
        assertThat(samples.add(life.community(), group, new Samples.Sample(2, 1, 0, null)))
                .contains("turns");
        livelyDay();
        Health now = health.of(life.community(), group).orElseThrow();
        assertThat(now.participation()).isEqualTo(33);
        assertThat(now.organisation()).isEqualTo(74);
        assertThat(now.belonging()).isEqualTo(100);
        assertThat(jdbc.queryForObject(
                        "select health from group_v_health where group_id = ? order by day desc limit 1",
                        Integer.class,
                        group.value()))
                .isEqualTo(now.health());
    }

    @Test
    @DisplayName("002-02 a lead who brings the verdict forward is asked about the groups that are older already")
    void aVerdictBroughtForwardIsDueAtOnce() {
        rules.change(life.community(), new LifeRule(List.of(1, 4), 20, 0, 2), 0);
        life.roundsGo();
        life.daysPass(4);
        rules.change(life.community(), new LifeRule(List.of(1), 4, 0, 2), 1);
        life.roundsGo();
        assertThat(checks()).containsExactly("1 HEALTHY", "4 HEALTHY");
        life.daysPass(1);
        assertThat(checks()).containsExactly("1 HEALTHY", "4 HEALTHY", "5 ASKED");
    }

    @Test
    void withoutTheProgrammeNothingRuns() {
        programmes.set(life.community(), GroupHealth.PROGRAMME, false);
        life.roundsGo();
        life.daysPass(1);
        assertThat(lives.clock(life.community(), group)).isEmpty();
        assertThat(health.of(life.community(), group)).isEmpty();
    }

    private void livelyDay() {
        life.checksInTomorrow(members);
        life.daysPass(1);
    }

    private List<String> checks() {
        return jdbc.queryForList(
                "select day || ' ' || outcome from group_check where group_id = ? order by id",
                String.class,
                group.value());
    }

    private String verdict() {
        return jdbc.queryForObject(
                "select proposed from group_verdict where group_id = ? order by id desc limit 1",
                String.class,
                group.value());
    }

    private String clock() {
        return jdbc.queryForObject(
                "select round || ' ' || state || ' ' || checked_day from group_life where group_id = ?",
                String.class,
                group.value());
    }

    private void answer(String element, Map<String, Object> answers) {
        life.operatorAnswers(key(), element, answers);
    }

    /** The group's id, as the key of its process. */
    private MemberId key() {
        return new MemberId(group.value());
    }
}
