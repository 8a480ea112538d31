package org.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayShiftTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "1997-01-12T12:00, 10562, 2025-12-13T12:00",
        "1997-07-01T09:30, 10562, 2026-06-01T09:30",
        "1996-02-29T23:59:59, 1, 1996-03-01T23:59:59",
        "1999-02-28T00:00, 366, 2000-02-29T00:00",
        "2026-03-01T12:00, -1, 2026-02-28T12:00"
    })
    void aLocalTimeStaysTheSameLocalTimeAcrossLeapYearsAndClockChanges(
            LocalDateTime local, int days, LocalDateTime moved) {
        assertThat(new DayShift(NEW_YORK, days).move(local.atZone(NEW_YORK).toInstant()))
                .isEqualTo(moved.atZone(NEW_YORK).toInstant());
    }

    @Test
    void anHourThatTheClockLeavesOutIsTheOneAfterIt() {
        LocalDateTime halfPastTwo = LocalDateTime.parse("2026-03-07T02:30");
        assertThat(new DayShift(NEW_YORK, 1).move(halfPastTwo.atZone(NEW_YORK).toInstant()))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-08T03:30").atZone(NEW_YORK).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 10561",
        "America/New_York, 1",
        "America/New_York, -2",
        "Australia/Lord_Howe, 4000",
        "America/St_Johns, 9000",
        "Africa/Casablanca, 5",
        "Asia/Shanghai, 10561",
        "UTC, 0"
    })
    void stretchesMoveEveryMomentAsTheShiftDoes(ZoneId zone, int days) {
        DayShift shift = new DayShift(zone, days);
        Instant first = Instant.parse("1997-01-01T05:00:00Z");
        Instant last = Instant.parse("2003-06-30T16:00:00Z");
        List<DayShift.Stretch> stretches = shift.stretches(first, last);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant moment = first.plusSeconds(
                    random.nextLong(Duration.between(first, last).toSeconds() + 1));
            assertMoves(shift, stretches, moment);
        }
        stretches.forEach(s -> assertMoves(shift, stretches, s.until().minusSeconds(1)));
        assertMoves(shift, stretches, last);
    }

    private static void assertMoves(DayShift shift, List<DayShift.Stretch> stretches, Instant moment) {
        assertThat(stretches)
                .filteredOn(s -> !moment.isBefore(s.since()) && moment.isBefore(s.until()))
                .singleElement()
                .satisfies(s -> assertThat(moment.plus(s.by())).isEqualTo(shift.move(moment)));
    }
}
