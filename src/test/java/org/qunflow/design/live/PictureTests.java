package org.qunflow.design.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.design.live.LiveFilter.Heat;
import org.qunflow.engine.LiveMap;

class PictureTests {
    private static final double DAY = 86_400;

    @Test
    void stepsAreReadInBothLanguages() {
        List<ProcessSteps.Step> steps = ProcessSteps.of("""
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                 <bpmn:process id="p"><bpmn:userTask id="a" name="复核"><bpmn:extensionElements><camunda:properties>
                   <camunda:property name="name.en" value="Review"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                  <bpmn:exclusiveGateway id="g" name="路由"/><bpmn:endEvent id="e"/></bpmn:process></bpmn:definitions>""");
        assertThat(steps).containsExactly(new ProcessSteps.Step("a", "userTask", "复核", "Review"));
    }

    @Test
    void theBusiestStepComesFirst() {
        Picture picture = new Picture(
                Map.of("b", new Stand(3, 1, 0, 3 * DAY, Instant.EPOCH)),
                Map.of("a", 5L, "b", 10L),
                new TreeSet<>(),
                new TreeSet<>(),
                Heat.DWELL);
        List<ProcessSteps.Step> steps = List.of(
                new ProcessSteps.Step("a", "userTask", "甲", "A"), new ProcessSteps.Step("b", "userTask", "乙", "B"));
        assertThat(picture.lines(steps, "zh"))
                .extracting(Picture.Line::name, l -> l.stand().here(), Picture.Line::share, Picture.Line::heat)
                .containsExactly(Tuple.tuple("乙", 3L, 100, 2), Tuple.tuple("甲", 0L, 50, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "DWELL, 2, 0, 0, 1",
        "DWELL, 2, 0, 1.9, 1",
        "DWELL, 2, 0, 2, 2",
        "DWELL, 2, 0, 14, 3",
        "DWELL, 2, 0, 60, 4",
        "DWELL, 0, 0, 0, 0",
        "OVERDUE, 100, 0, 900, 0",
        "OVERDUE, 100, 1, 900, 1",
        "OVERDUE, 100, 25, 0, 3",
        "OVERDUE, 100, 100, 0, 4"
    })
    void heatGrowsWithDwellOrWithTheShareOfThoseWhoAreLate(Heat heat, long here, long overdue, double days, int level) {
        assertThat(heat.of(new Stand(here, overdue, 0, days * DAY, Instant.EPOCH)))
                .isEqualTo(level);
    }

    @Test
    void twoCrowdsTogetherKeepTheirSumsAndTheOldest() {
        Stand both = new Stand(1, 1, 0, 10, Instant.EPOCH.plusSeconds(5)).and(new Stand(3, 0, 2, 30, Instant.EPOCH));
        assertThat(both).isEqualTo(new Stand(4, 1, 2, 40, Instant.EPOCH));
        assertThat(both.dwell()).isEqualTo(Duration.ofSeconds(10));
        assertThat(both.and(Stand.NOBODY)).isEqualTo(both);
        assertThat(Stand.NOBODY.and(both)).isEqualTo(both);
    }

    @Test
    void aPeriodBeginsWithADayOfTheCommunity() {
        LiveFilter week = new LiveFilter("7", "2026-01-01", null, null, null, null, null);
        Instant lateInShanghai = Instant.parse("2026-05-01T16:30:00Z"); // May 2, 00:30
        assertThat(week.span(lateInShanghai, ZoneId.of("Asia/Shanghai")).from())
                .isEqualTo(Instant.parse("2026-04-25T16:00:00Z"));
    }

    @Test
    void daysOfTheReadersOwnAreWholeDaysOfTheCommunity() {
        LiveFilter days = new LiveFilter("range", "2026-04-30", "2026-05-01", null, null, null, null);
        LiveMap.Span span = days.span(Instant.EPOCH, ZoneId.of("Asia/Shanghai"));
        assertThat(span.from()).isEqualTo(Instant.parse("2026-04-29T16:00:00Z"));
        assertThat(span.until()).isEqualTo(Instant.parse("2026-05-01T16:00:00Z"));
        assertThat(days.query()).isEqualTo("from=2026-04-30&period=range&to=2026-05-01");
        assertThat(days.isBackwards()).isFalse();
        assertThat(new LiveFilter("range", "2026-05-02", "2026-05-01", null, null, null, null).isBackwards())
                .isTrue();
        LiveFilter open = new LiveFilter("range", "32.13.", null, null, null, null, null);
        assertThat(open.span(Instant.EPOCH, ZoneId.of("Asia/Shanghai"))).isEqualTo(LiveMap.Span.ALWAYS);
    }

    @Test
    void whatWasChosenGoesIntoTheAddressOfOtherPages() {
        assertThat(new LiveFilter("7", null, null, "a&b 茶", "-", "all", "overdue").query())
                .isEqualTo("heat=overdue&period=7&source=a%26b+%E8%8C%B6&tier=-&versions=all");
        assertThat(new LiveFilter(null, null, null, null, null, null, null).query())
                .isEmpty();
        assertThat(new LiveFilter("07", "", "", "", "", "x", "x").query()).isEmpty();
    }
}
