package org.qunflow.engagement.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.cadence.Cadences;
import org.qunflow.engagement.gathering.cadence.Light;
import org.qunflow.engagement.gathering.cadence.Standing;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cadence of groups, and every path of its alarm. */
@SpringBootTest
class CadenceTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("cadence-alarm");

    private static final LocalDate NEXT = GatheringLife.MONDAY.plusWeeks(1);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Autowired
    GatheringLife life;

    @Autowired
    Cadences cadences;

    @Autowired
    Communities communities;

    @Autowired
    JdbcTemplate jdbc;

    private GroupId silent;

    @BeforeEach
    void aSilentGroup() {
        life.begins();
        silent = life.group("安静群", "TIER", 60);
        life.column("周日小结", life.group("别的群", "EVENT", 5), null, 7, null, false);
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-24 003-21 the light: below the floor, floor without this week, on target, too many, too young")
    void theLightOfAGroup() {
        GroupId young = life.group("新群", "TIER", 3);
        GroupId slow = held(life.group("慢群", "TIER", 60), 10, 20);
        GroupId good = held(life.group("好群", "TIER", 60), 2, 9);
        GroupId tired = held(life.group("累群", "TIER", 60), 1, 2, 3, 4);
        assertThat(light(silent)).isEqualTo(Light.RED);
        assertThat(light(young)).isEqualTo(Light.NEW);
        assertThat(light(slow)).isEqualTo(Light.AMBER);
        assertThat(light(good)).isEqualTo(Light.GREEN);
        assertThat(light(tired)).isEqualTo(Light.TIRED);
    }

    @Test
    @DisplayName("001-06 what came out of gatherings in a week, and how they were rated")
    void outputsAndRating() {
        Standing good = standing(held(life.group("好群", "TIER", 60), 2, 9));
        assertThat(good.outputs()).isEqualTo(3);
        assertThat(good.rating()).isEqualTo(4.0);
        assertThat(standing(silent).rating()).isNull();
    }

    @Test
    @DisplayName("003-24 a group below the floor is told to a lead once a month; one more is planned")
    void belowTheFloorOnceAMonth() {
        life.roundsGo();
        life.roundsGo();
        assertThat(life.told("CadenceBelowFloor", "2026-03")).isEqualTo(1);
        life.goesTo(GatheringLife.MONDAY.plusDays(3), NINE);
        assertThat(life.passed(alarm())).contains("event_alarmReminded");
        life.answers(alarm(), "userTask_settleCadence", Map.of("remedy", "PLAN", "note", "补一场"));
        assertThat(life.passed(alarm())).contains("event_extraPlanned");
        assertThat(life.calendar())
                .filteredOn(g -> g.group().equals(silent))
                .singleElement()
                .satisfies(g -> assertThat(g.plan().value()).isEqualTo(Value.INFORMATION));
        life.goesTo(NEXT, NINE);
        assertThat(life.told("CadenceBelowFloor", "2026-03")).isEqualTo(1);
        life.goesTo(LocalDate.of(2026, 4, 6), NINE);
        assertThat(life.told("CadenceBelowFloor", "2026-04")).isEqualTo(2);
    }

    @Test
    @DisplayName("003-24 a lead may have a reason")
    void excused() {
        life.roundsGo();
        life.answers(alarm(), "userTask_settleCadence", Map.of("remedy", "EXCUSE", "note", "春节"));
        assertThat(life.passed(alarm())).contains("event_alarmSettled");
    }

    @Test
    @DisplayName("003-24 an alarm lapses with the week in which the group is fine again")
    void lapses() {
        life.roundsGo();
        UUID alarm = alarm();
        held(silent, -2, -3);
        life.goesTo(NEXT, NINE);
        assertThat(life.passed(alarm)).contains("event_alarmGone");
        assertThat(life.value(String.class, "select settled from engagement_cadence_alarm where id = ?", alarm))
                .isEqualTo("LAPSED");
    }

    @Test
    @DisplayName("003-24 where nobody has planned a column yet nothing is judged")
    void nothingIsJudgedBeforeThereIsAColumn() {
        life.ends();
        life.begins();
        life.group("安静群", "TIER", 60);
        life.roundsGo();
        assertThat(life.told("CadenceBelowFloor", "")).isZero();
    }

    /** Gatherings so many days before the first Monday, each with three outputs and four points. */
    private GroupId held(GroupId group, int... daysAgo) {
        for (int days : daysAgo) {
            jdbc.update(
                    """
                    insert into engagement_gathering (id, community_id, group_id, title, host, form, value, planned_on,
                      starts_at, state, held_at, outputs, rating)
                    select gen_random_uuid(), community_id, id, 'x', 'x', 'SALON', 'BENEFIT', t::date, t, 'REVIEWED', t, 3, 4
                    from group_group, cast(? as timestamptz) t where id = ?""",
                    java.sql.Timestamp.from(GatheringLife.MONDAY
                            .minusDays(days)
                            .atTime(8, 0)
                            .atZone(GatheringLife.ZONE)
                            .toInstant()),
                    group.value());
        }
        return group;
    }

    private UUID alarm() {
        return life.value(
                UUID.class,
                "select id from engagement_cadence_alarm where group_id = ? order by month limit 1",
                silent.value());
    }

    private Light light(GroupId group) {
        return standing(group).light();
    }

    private Standing standing(GroupId group) {
        List<Standing> found = cadences.of(life.community(), group, communities.now(life.community()));
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
