package org.qunflow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.shared.DayShift;

class MomentsTests {
    private final Moments moments =
            new Moments(new DayShift(ZoneId.of("Asia/Shanghai"), 0), Instant.EPOCH, Instant.MAX);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T04:00:00Z",
        "2026/3/1, 2026-03-01T04:00:00Z",
        "2026.3.1, 2026-03-01T04:00:00Z",
        "20260301, 2026-03-01T04:00:00Z",
        "2026年3月1日, 2026-03-01T04:00:00Z",
        "2026年3月1日 9:30, 2026-03-01T01:30:00Z",
        "2026-03-01 09:30, 2026-03-01T01:30:00Z",
        "2026/3/1 9:30:15, 2026-03-01T01:30:15Z",
        "2026-03-01T09:30:15.123, 2026-03-01T01:30:15Z",
        "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
        "2026-03-01 09:30:00+02:00, 2026-03-01T07:30:00Z",
        "46082, 2026-03-01T04:00:00Z",
        "46082.5, 2026-03-01T04:00:00Z",
        "46082.395833333336, 2026-03-01T01:30:00Z",
    })
    void readsTheWaysPeopleWriteMoments(String text, Instant moment) {
        assertThat(moments.read(text)).hasValue(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-13-01",
                "2026-02-30",
                "03/01/2026",
                "2026-03-01 25:00",
                "1",
                "2026-03-01T25:00:00Z"
            })
    void refusesWhatIsNoMoment(String text) {
        assertThat(moments.read(text)).isEmpty();
    }
}
