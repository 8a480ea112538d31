package org.qunflow.engagement.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Programmes;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.engagement.gathering.library.Material;
import org.qunflow.engagement.gathering.library.Topic;
import org.qunflow.engagement.gathering.plan.Columns;
import org.qunflow.engagement.gathering.plan.Extras;
import org.qunflow.engagement.gathering.plan.NewGathering;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What columns put in the calendar, what somebody adds, and what it is made of. */
@SpringBootTest
class CalendarTests {
    @Autowired
    GatheringLife life;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Extras extras;

    @Autowired
    Columns columns;

    @Autowired
    Library library;

    @Autowired
    Programmes programmes;

    private GroupId first;
    private GroupId second;

    @BeforeEach
    void twoGroups() {
        life.begins();
        first = life.group("茶友一群", "TIER", 60);
        second = life.group("茶友二群", "TIER", 60);
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("000-08 000-14 a column fills the calendar of its groups two weeks ahead, and never twice")
    void aColumnFillsTheCalendarOnce() {
        life.column("周三茶话", null, "TIER", 3, Value.LEARNING, false);
        life.roundsGo();
        life.roundsGo();
        assertThat(life.calendar()).hasSize(4);
        assertThat(life.calendar()).extracting(Gathering::group).containsOnly(first, second);
        assertThat(life.told("GatheringPlanned", "周三茶话")).isEqualTo(4);
        life.goesTo(GatheringLife.MONDAY.plusDays(2), LocalTime.of(21, 0));
        assertThat(life.calendar()).hasSize(6);
    }

    @Test
    @DisplayName("002-15 a festival is planned on its one day")
    void aFestival() {
        life.column("清明雅集", first, null, null, Value.CONNECTION, false);
        life.roundsGo();
        assertThat(life.calendar()).singleElement().satisfies(g -> assertThat(
                        g.plan().startsAt().atZone(GatheringLife.ZONE).toLocalDate())
                .isEqualTo(GatheringLife.MONDAY.plusDays(8)));
    }

    @Test
    @DisplayName(
            "002-14 a column without a value gives what the group's week lacks first; the balance says what is missing")
    void theMissingValueComesFirst() {
        life.column("周一资讯", first, null, 1, Value.INFORMATION, false);
        life.column("周二红包", first, null, 2, Value.BENEFIT, false);
        life.column("周五随缘", first, null, 5, null, false);
        life.roundsGo();
        assertThat(life.calendar())
                .filteredOn(g -> g.plan().title().equals("周五随缘"))
                .extracting(g -> g.plan().value())
                .containsOnly(Value.VIEWPOINT);
        assertThat(gatherings.values(life.community(), first, GatheringLife.MONDAY))
                .containsOnlyKeys(Value.INFORMATION, Value.BENEFIT, Value.VIEWPOINT);
        assertThat(gatherings.values(life.community(), second, GatheringLife.MONDAY))
                .isEmpty();
    }

    @Test
    @DisplayName("003-21 a group that has enough in a week gets nothing more; calendar and journal say so")
    void tooManyTireMembers() {
        for (int weekday = 2; weekday <= 5; weekday++) {
            life.column("栏目" + weekday, first, null, weekday, null, false);
        }
        life.roundsGo();
        assertThat(life.calendar())
                .filteredOn(g -> g.plan().title().equals("栏目5"))
                .extracting(Gathering::state)
                .containsOnly(GatheringState.SKIPPED);
        assertThat(life.told("GatheringLeftOut", "TOO_MANY")).isEqualTo(2);
        assertThat(plan(first, GatheringLife.MONDAY.plusDays(4), "加场")).isEqualTo(new Answer.Refused("TOO_MANY"));
        assertThat(life.told("PlanRefused", "TOO_MANY")).isEqualTo(1);
        assertThat(plan(second, GatheringLife.MONDAY.plusDays(4), "加场")).isInstanceOf(Answer.Done.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(plan(first, GatheringLife.MONDAY.minusDays(1), "昨天")).isEqualTo(new Answer.Refused("PAST"));
        assertThat(plan(first, GatheringLife.MONDAY.plusDays(1), " ")).isEqualTo(new Answer.Refused("NO_TITLE"));
        assertThat(plan(GroupId.next(), GatheringLife.MONDAY.plusDays(1), "无群"))
                .isEqualTo(new Answer.Refused("NO_GROUP"));
        life.closes(second);
        assertThat(plan(second, GatheringLife.MONDAY.plusDays(1), "关了")).isEqualTo(new Answer.Refused("NO_GROUP"));
        assertThat(life.told("PlanRefused", "")).isEqualTo(4);
    }

    @Test
    @DisplayName("000-14 a column that ends takes along what nobody prepared yet")
    void aColumnEnds() {
        UUID column = life.column("周三茶话", first, null, 3, null, false);
        life.roundsGo();
        assertThat(columns.end(life.community(), column)).isTrue();
        assertThat(columns.end(life.community(), column)).isFalse();
        assertThat(life.calendar())
                .extracting(Gathering::state)
                .containsExactly(GatheringState.PREPARING, GatheringState.CANCELLED);
    }

    @Test
    void withoutTheProgrammeNothingHappens() {
        programmes.set(life.community(), GatheringConfiguration.KEY, false);
        life.column("周三茶话", first, null, 3, null, false);
        life.roundsGo();
        assertThat(life.calendar()).isEmpty();
    }

    @Test
    @DisplayName("000-09 003-22 materials and topics count in how many gatherings they were used")
    void materialsAndTopicsAreCounted() {
        Material picture = new Material(
                UUID.randomUUID(), "茶山照片", ContentForm.ARTICLE, "", "春茶", "自己拍", Material.Licence.OWN, 0, null);
        Topic topic = new Topic(UUID.randomUUID(), "日用品", "保温杯怎么洗", 0, null);
        library.keep(life.community(), picture);
        assertThat(library.keep(life.community(), topic)).isTrue();
        assertThat(library.keep(life.community(), new Topic(UUID.randomUUID(), "日用品", "保温杯怎么洗", 0, null)))
                .isFalse();
        life.column("周三茶话", null, "TIER", 3, null, false);
        life.roundsGo();
        List<GatheringId> ids = life.calendar().stream().map(Gathering::id).toList();
        assertThat(library.useMaterial(life.community(), ids.get(0), picture.id()))
                .isTrue();
        assertThat(library.useMaterial(life.community(), ids.get(0), picture.id()))
                .isFalse();
        assertThat(library.useMaterial(life.community(), ids.get(1), picture.id()))
                .isTrue();
        assertThat(library.useTopic(life.community(), ids.get(0), topic.id())).isTrue();
        assertThat(library.material(life.community(), picture.id())
                        .orElseThrow()
                        .uses())
                .isEqualTo(2);
        assertThat(library.topics(life.community(), "保温", Library.Place.FIRST, 5))
                .singleElement()
                .satisfies(t -> assertThat(t.uses()).isEqualTo(1));
        assertThat(library.materials(life.community(), "春茶", Library.Place.FIRST, 5))
                .hasSize(1);
        assertThat(library.materials(life.community(), "秋茶", Library.Place.FIRST, 5))
                .isEmpty();
    }

    private Answer plan(GroupId group, LocalDate day, String title) {
        return extras.plan(
                life.community(),
                new NewGathering(group, day, LocalTime.of(20, 0), title, "群主", ContentForm.SALON, null, false));
    }
}
