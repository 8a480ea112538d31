package org.qunflow.conversion.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Festivals fall on the days that everybody knows. */
class FestivalCalendarTests {

    @ParameterizedTest
    @DisplayName("002-15 lunar festivals fall on the days of the official calendar")
    @CsvSource({
        "SPRING_FESTIVAL, 2020-01-25",
        "SPRING_FESTIVAL, 2023-01-22",
        "SPRING_FESTIVAL, 2024-02-10",
        "SPRING_FESTIVAL, 2025-01-29",
        "SPRING_FESTIVAL, 2026-02-17",
        "SPRING_FESTIVAL, 2027-02-06",
        "SPRING_FESTIVAL, 2033-01-31",
        "SPRING_FESTIVAL, 2034-02-19",
        "SPRING_FESTIVAL, 2050-01-23",
        "LANTERN, 2026-03-03",
        "DRAGON_BOAT, 2025-05-31",
        "DRAGON_BOAT, 2026-06-19",
        "QIXI, 2025-08-29",
        "QIXI, 2026-08-19",
        "MID_AUTUMN, 2023-09-29",
        "MID_AUTUMN, 2025-10-06",
        "MID_AUTUMN, 2026-09-25",
        "DOUBLE_NINTH, 2025-10-29",
        "DOUBLE_NINTH, 2026-10-18",
        "LABA, 2026-01-26",
        "MID_YEAR_618, 2026-06-18",
        "DOUBLE_ELEVEN, 2026-11-11"
    })
    void knownDays(Festival festival, LocalDate day) {
        assertThat(FestivalCalendar.between(day, day))
                .extracting(FestivalCalendar.FestivalDay::festival)
                .contains(festival);
    }

    @Test
    @DisplayName(
            "002-15 the Spring Festival lies between January 21 and February 21, 353 to 385 days after the one before")
    void springFestivals() {
        List<LocalDate> days = FestivalCalendar.between(LocalDate.of(2020, 1, 1), LocalDate.of(2050, 12, 31)).stream()
                .filter(f -> f.festival() == Festival.SPRING_FESTIVAL)
                .map(FestivalCalendar.FestivalDay::on)
                .toList();
        assertThat(days).hasSize(31).allSatisfy(day -> assertThat(day)
                .isBetween(LocalDate.of(day.getYear(), 1, 21), LocalDate.of(day.getYear(), 2, 21)));
        for (int i = 1; i < days.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).isBetween(353L, 385L);
        }
    }

    @Test
    @DisplayName(
            "002-15 the calendar goes on by its days across a new year, outside of its table with the solar days alone")
    void inOrder() {
        List<FestivalCalendar.FestivalDay> days =
                FestivalCalendar.between(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 3));
        assertThat(days)
                .extracting(FestivalCalendar.FestivalDay::key)
                .containsExactly(
                        "double-twelve-2025",
                        "new-year-2026",
                        "laba-2026",
                        "valentine-2026",
                        "spring-festival-2026",
                        "lantern-2026");
        assertThat(FestivalCalendar.between(LocalDate.of(2060, 1, 1), LocalDate.of(2060, 12, 31)))
                .hasSize(11)
                .noneMatch(f -> f.festival().isLunar());
    }
}
