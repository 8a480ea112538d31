package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("003-21 quiet hours")
class QuietHoursTests {

    @ParameterizedTest
    @CsvSource({
        "22:00, 08:00, Asia/Shanghai, 2026-06-10T13:59:59Z, 2026-06-10T13:59:59Z",
        "22:00, 08:00, Asia/Shanghai, 2026-06-10T14:00:00Z, 2026-06-11T00:00:00Z",
        "22:00, 08:00, Asia/Shanghai, 2026-06-10T23:59:59Z, 2026-06-11T00:00:00Z",
        "22:00, 08:00, Asia/Shanghai, 2026-06-11T00:00:00Z, 2026-06-11T00:00:00Z",
        "12:00, 13:30, Asia/Shanghai, 2026-06-10T04:00:00Z, 2026-06-10T05:30:00Z",
        "22:00, 08:00, America/New_York, 2026-03-08T03:00:00Z, 2026-03-08T12:00:00Z",
        "22:00, 08:00, America/New_York, 2026-11-01T03:00:00Z, 2026-11-01T13:00:00Z",
        "22:00, 02:30, America/New_York, 2026-03-08T06:59:00Z, 2026-03-08T07:30:00Z",
        "22:00, 01:30, America/New_York, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z",
        "22:00, 01:30, America/New_York, 2026-11-01T06:10:00Z, 2026-11-01T06:30:00Z",
        "09:00, 09:00, Asia/Shanghai, 2026-06-10T01:00:00Z, 2026-06-10T01:00:00Z"
    })
    void endAtTheirEndOnWhicheverDayAndWhateverTheClocksDo(
            LocalTime from, LocalTime until, String zone, Instant at, Instant over) {
        assertThat(new QuietHours(from, until).over(at, ZoneId.of(zone))).isEqualTo(over);
    }

    @Test
    void theSameTimeTwiceIsNone() {
        assertThat(QuietHours.NONE.isNone()).isTrue();
        assertThat(QuietHours.NONE.holds(LocalTime.MIDNIGHT)).isFalse();
    }
}
