package org.qunflow.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.engine.WorkingSpan;

class WorkingWeekTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final WorkingWeek china = week(holidays("CN-2026"), ZONE);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, PT4H, 2026-03-02T14:00",
        "2026-03-02T16:00, PT4H, 2026-03-03T11:00",
        "2026-03-02T03:00, PT4H, 2026-03-02T13:00",
        "2026-03-02T20:00, PT4H, 2026-03-03T13:00",
        "2026-03-06T17:30, PT1H, 2026-03-09T09:30",
        "2026-03-02T09:00, PT9H, 2026-03-02T18:00",
        "2026-03-02T09:00, PT20H, 2026-03-04T11:00",
        "2026-03-02T10:15, P1D, 2026-03-03T10:15",
        "2026-03-06T10:15, P1D, 2026-03-09T10:15",
        "2026-03-07T10:15, P1D, 2026-03-10T09:00",
        "2026-03-02T17:00, P1DT2H, 2026-03-04T10:00"
    })
    void countsHoursAndDaysOfTheWeek(LocalDateTime from, String span, LocalDateTime due) {
        assertThat(after(from, span)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T16:00, PT4H, 2026-02-14T11:00", // a Saturday that is worked before Spring Festival
        "2026-02-14T16:00, PT4H, 2026-02-24T11:00", // nine days off
        "2026-09-30T10:00, P1D, 2026-10-08T10:00",
        "2026-10-09T10:00, P1D, 2026-10-10T10:00", // Saturday
        "2026-01-03T12:00, P1D, 2026-01-05T09:00" // Sunday the 4th is worked
    })
    void honoursHolidaysAndMakeUpDays(LocalDateTime from, String span, LocalDateTime due) {
        assertThat(after(from, span)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, true",
        "2026-03-02T08:59, false",
        "2026-03-02T18:00, false",
        "2026-03-07T12:00, false",
        "2026-02-14T12:00, true",
        "2026-02-17T12:00, false"
    })
    void saysWhetherWorkIsDone(LocalDateTime at, boolean open) {
        assertThat(china.isOpen(at.atZone(ZONE).toInstant())).isEqualTo(open);
    }

    @Test
    void aDayInTheCommunitysZoneCountsAndNotOneOfTheMachine() {
        WorkingWeek newYork = week(Map.of(), ZoneId.of("America/New_York"));
        assertThat(newYork.isOpen(
                        LocalDateTime.of(2026, 3, 2, 10, 0).atZone(ZONE).toInstant()))
                .isFalse();
        LocalDateTime winter = LocalDateTime.of(2026, 3, 6, 17, 0);
        assertThat(newYork.after(winter.atZone(newYork.zone()).toInstant(), span("PT2H")))
                .isEqualTo(LocalDateTime.of(2026, 3, 9, 10, 0)
                        .atZone(newYork.zone())
                        .toInstant());
    }

    @Test
    void aShortDayEndsWhatIsDueOnItAndAWeekWithoutWorkIsSaidToBeOne() {
        WorkingWeek shortFriday = new WorkingWeek(
                ZONE,
                Map.of(DayOfWeek.THURSDAY, new Hours(540, 1080), DayOfWeek.FRIDAY, new Hours(600, 720)),
                Map.of());
        assertThat(after(shortFriday, LocalDateTime.of(2026, 3, 5, 17, 0), "P1D"))
                .isEqualTo(LocalDateTime.of(2026, 3, 6, 12, 0));
        WorkingWeek nobody = new WorkingWeek(ZONE, Map.of(), Map.of());
        assertThatThrownBy(() -> after(nobody, LocalDateTime.of(2026, 3, 5, 17, 0), "PT1H"))
                .hasMessageContaining("Nobody works");
    }

    @Test
    void onlyWorkingSpansAreReadAsSuch() {
        assertThat(WorkingSpan.parse("P2DT4H30M working")).isPresent();
        for (String other :
                new String[] {"P2D", "P working", "PT working", "PT4 working", "P2D  working", "P1Y working"}) {
            assertThat(WorkingSpan.parse(other)).as(other).isEmpty();
        }
    }

    private LocalDateTime after(LocalDateTime from, String span) {
        return after(china, from, span);
    }

    private static LocalDateTime after(WorkingWeek week, LocalDateTime from, String span) {
        return LocalDateTime.ofInstant(week.after(from.atZone(ZONE).toInstant(), span(span)), ZONE);
    }

    private static WorkingSpan span(String text) {
        return WorkingSpan.parse(text + " working").orElseThrow();
    }

    private static WorkingWeek week(Map<LocalDate, Boolean> unlike, ZoneId zone) {
        Map<DayOfWeek, Hours> hours = Arrays.stream(DayOfWeek.values())
                .filter(d -> d.getValue() < 6)
                .collect(Collectors.toMap(d -> d, d -> new Hours(540, 1080)));
        return new WorkingWeek(zone, hours, unlike);
    }

    private static Map<LocalDate, Boolean> holidays(String file) {
        try {
            return HolidayFile.read(Files.readAllBytes(Path.of("src/main/resources/team", file + ".csv")))
                    .days()
                    .stream()
                    .collect(Collectors.toMap(Holiday::day, Holiday::works));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
