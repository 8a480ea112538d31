package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.outreach.quota.QuotaScene.FREE;
import static org.qunflow.outreach.quota.QuotaScene.NORMAL;
import static org.qunflow.outreach.quota.QuotaScene.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.SendPermit.Verdict;
import org.qunflow.community.Community;
import org.qunflow.shared.MemberId;

@ChannelTest
@DisplayName("003-01 days, weeks and months of the zone, and what counts in them")
class QuotaPeriodTests extends QuotaTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, Asia/Shanghai, 28",
        "2028-02-10, Asia/Shanghai, 29",
        "2026-04-10, America/New_York, 30",
        "2026-03-10, America/New_York, 31",
        "2026-10-10, Europe/Berlin, 31"
    })
    void aMonthHasAsManySlotsAsDays(LocalDate day, String zone, int days) {
        Community there = scene.community(zone);
        MemberId one = scene.members(there, 1).get(0);
        scene.rule(there, FREE);
        scene.at(day.atStartOfDay(ZoneId.of(zone)).toInstant());

        assertThat(scene.goInARow(there, one, NORMAL)).isEqualTo(days);
        assertThat(scene.verdict(there, one, NORMAL))
                .isEqualTo(new Verdict.Later(
                        Duration.between(
                                clock.instant(),
                                day.withDayOfMonth(1)
                                        .plusMonths(1)
                                        .atStartOfDay(ZoneId.of(zone))
                                        .toInstant()),
                        "QUOTA_FULL"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, America/New_York, 23",
        "2026-11-01, America/New_York, 25",
        "2026-03-08, Asia/Shanghai, 24",
        "2026-10-25, Europe/Berlin, 25"
    })
    void aDayIsADayOfTheZoneHoweverLongItIs(LocalDate day, String zone, int hours) {
        Community there = scene.community(zone);
        MemberId one = scene.members(there, 1).get(0);
        scene.rule(there, rule(QuotaMode.DAY, 0, 0));
        Instant begin = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        scene.at(begin.minusSeconds(1));
        assertThat(scene.goes(there, one, NORMAL)).isTrue();
        scene.at(begin);
        assertThat(scene.goes(there, one, NORMAL)).isTrue();

        assertThat(scene.verdict(there, one, NORMAL))
                .isEqualTo(new Verdict.Later(Duration.ofHours(hours), "QUOTA_FULL"));
        scene.at(begin.plus(Duration.ofHours(hours)).minusSeconds(1));
        assertThat(scene.goes(there, one, NORMAL)).isFalse();
        scene.at(begin.plus(Duration.ofHours(hours)));
        assertThat(scene.goes(there, one, NORMAL)).isTrue();
    }

    @Test
    void aWeekHasSevenSlotsFromMondayOn() {
        scene.rule(home, rule(QuotaMode.WEEK, 0, 0));

        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(7);
        scene.at(Instant.parse("2026-06-14T15:59:59Z"));
        assertThat(scene.goes(home, member, NORMAL)).isFalse();
        scene.at(Instant.parse("2026-06-14T16:00:00Z"));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();
    }

    @Test
    void anotherModeInTheMiddleOfAPeriodCountsWhatWentBeforeInItToo() {
        scene.rule(home, rule(QuotaMode.WEEK, 0, 0));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();
        scene.rule(home, rule(QuotaMode.DAY, 0, 0));
        assertThat(scene.goes(home, member, NORMAL)).as("today has had one").isFalse();
        scene.at(NOON.plus(Duration.ofDays(1)));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();

        scene.rule(home, rule(QuotaMode.WEEK, 0, 0));
        assertThat(scene.goInARow(home, member, NORMAL))
                .as("two of the week are gone")
                .isEqualTo(5);
        scene.rule(home, rule(QuotaMode.MONTH, 0, 0));
        assertThat(scene.goInARow(home, member, NORMAL))
                .as("seven of the month are gone")
                .isEqualTo(23);
    }

    @Test
    void aClockThatJumpsBackGivesNobodyMore() {
        scene.rule(home, rule(QuotaMode.DAY, 0, 60));
        scene.at(Instant.parse("2026-06-30T15:30:00Z"));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();
        scene.at(Instant.parse("2026-06-30T16:30:00Z"));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();

        scene.at(Instant.parse("2026-06-30T15:45:00Z"));
        assertThat(scene.verdict(home, member, NORMAL))
                .as("the gap counts from the later of the two")
                .isEqualTo(new Verdict.Later(Duration.ofMinutes(105), "GAP"));
        scene.rule(home, rule(QuotaMode.DAY, 0, 0));
        assertThat(scene.goes(home, member, NORMAL)).as("that day had its one").isFalse();
    }
}
