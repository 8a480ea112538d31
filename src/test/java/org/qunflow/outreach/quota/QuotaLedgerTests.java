package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.outreach.quota.QuotaScene.AWAKE;
import static org.qunflow.outreach.quota.QuotaScene.FREE;
import static org.qunflow.outreach.quota.QuotaScene.NORMAL;
import static org.qunflow.outreach.quota.QuotaScene.PROMOTION;
import static org.qunflow.outreach.quota.QuotaScene.URGENT;
import static org.qunflow.outreach.quota.QuotaScene.capped;
import static org.qunflow.outreach.quota.QuotaScene.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit.Verdict;
import org.qunflow.community.Community;
import org.qunflow.engine.WorkingCalendar;
import org.qunflow.outreach.Statements;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

@ChannelTest
@DisplayName("003-01 003-21 002-03 004-09 one quota ledger for all processes")
class QuotaLedgerTests {
    private static final Instant NOON = Instant.parse("2026-06-10T04:00:00Z");

    @Autowired
    QuotaScene scene;

    @Autowired
    BusinessClock clock;

    @Autowired
    WorkingCalendar operators;

    private Community home;
    private MemberId member;

    @BeforeEach
    void aMemberAtNoon() {
        scene.at(NOON);
        home = scene.community("Asia/Shanghai");
        member = scene.members(home, 1).get(0);
        scene.rule(home, FREE);
    }

    @AfterEach
    void everyNumberIsThatOfItsSlots() {
        clock.release();
        assertThat(scene.wrongPeriods()).isEmpty();
    }

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
    void whatIsKeptBackGoesToTheUrgentOnly() {
        scene.rule(home, rule(QuotaMode.WEEK, 2, 0));

        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(5);
        assertThat(scene.verdict(home, member, NORMAL))
                .isInstanceOfSatisfying(
                        Verdict.Later.class, later -> assertThat(later.reason()).isEqualTo("QUOTA_KEPT"));
        assertThat(scene.goInARow(home, member, URGENT)).isEqualTo(2);
        assertThat(scene.verdict(home, member, URGENT))
                .isInstanceOfSatisfying(
                        Verdict.Later.class, later -> assertThat(later.reason()).isEqualTo("QUOTA_FULL"));
    }

    @Test
    void ofTwoInOneBatchTheUrgentGoesAndTheOtherWaitsForTheGap() {
        scene.rule(home, rule(QuotaMode.MONTH, 0, 90));
        OutgoingMessage normal = scene.touch(home, member, NORMAL);
        OutgoingMessage urgent = scene.touch(home, member, URGENT);

        assertThat(scene.ask(home, List.of(normal, urgent)))
                .containsExactly(Map.entry(normal.id(), new Verdict.Later(Duration.ofMinutes(90), "GAP")));
        scene.at(NOON.plus(Duration.ofMinutes(90)).minusSeconds(1));
        assertThat(scene.goes(home, normal)).isFalse();
        scene.at(NOON.plus(Duration.ofMinutes(90)));
        assertThat(scene.goes(home, normal)).isTrue();
    }

    @Test
    void whoeverHasASlotKeepsItWhenTheChannelSaysLater() {
        scene.rule(home, rule(QuotaMode.DAY, 0, 0));
        OutgoingMessage first = scene.touch(home, member, NORMAL);
        assertThat(scene.goes(home, first)).isTrue();

        assertThat(scene.goes(home, member, URGENT)).isFalse();
        assertThat(scene.goes(home, first)).isTrue();
        assertThat(scene.period(member)).containsEntry("used", 0).containsEntry("reserved", 1);
        scene.at(NOON.plus(Duration.ofDays(1)));
        assertThat(scene.goes(home, first))
                .as("the next day it takes one of that day")
                .isTrue();
        assertThat(scene.goes(home, member, NORMAL)).isFalse();
    }

    @Test
    void whatArrivedUsesItsSlotAndWhatFailedGivesItBack() {
        scene.rule(home, rule(QuotaMode.WEEK, 0, 0));
        List<UUID> gone = IntStream.range(0, 3)
                .mapToObj(n -> {
                    OutgoingMessage message = scene.touch(home, member, NORMAL);
                    assertThat(scene.goes(home, message)).isTrue();
                    return message.id();
                })
                .toList();

        scene.settle(List.of(gone.get(0)), List.of(gone.get(1)));
        scene.settle(List.of(gone.get(0)), List.of(gone.get(1)));

        assertThat(scene.period(member))
                .containsEntry("slots", 7)
                .containsEntry("used", 1)
                .containsEntry("reserved", 1);
    }

    @Test
    void theCapsHoldAcrossProcessesAndOnlyTheUrgentPass() {
        scene.rule(home, capped(3, 2));

        assertThat(scene.goInARow(home, member, PROMOTION)).isEqualTo(2);
        assertThat(scene.verdict(home, member, PROMOTION))
                .as("30 days after the first of the two")
                .isEqualTo(new Verdict.Later(Duration.ofDays(30).minusSeconds(120), "PROMOTION_CAP"));
        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(1);
        assertThat(scene.verdict(home, member, NORMAL))
                .isEqualTo(new Verdict.Later(Duration.ofDays(7).minusSeconds(180), "WEEK_CAP"));
        assertThat(scene.goes(home, member, URGENT)).isTrue();
        scene.at(NOON.plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();
    }

    @Test
    void whoNeverPromotesNeverPromotes() {
        scene.rule(home, capped(3, 0));

        assertThat(scene.verdict(home, member, PROMOTION))
                .isEqualTo(new Verdict.Later(Duration.ofDays(30), "PROMOTION_CAP"));
    }

    @Test
    void whatCannotGoWhileItIsValidIsClosed() {
        scene.rule(home, new QuotaRule(QuotaMode.MONTH, 0, 0, 100, 100, QuietHours.NONE, 48));
        OutgoingMessage late = scene.touch(home, member, NORMAL);
        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(30);

        assertThat(scene.ask(home, List.of(late)))
                .as("the month has twenty days more")
                .containsEntry(late.id(), new Verdict.Refused("QUOTA_FULL"));
        scene.at(NOON.plus(Duration.ofDays(2)).plusSeconds(1));
        assertThat(scene.ask(home, List.of(late))).containsEntry(late.id(), new Verdict.Refused("EXPIRED"));
    }

    @Test
    void quietHoursOfTheCommunityAndOfTheMemberHoldButNotForAWelcome() {
        scene.rule(
                home,
                new QuotaRule(
                        QuotaMode.MONTH,
                        0,
                        0,
                        100,
                        100,
                        QuotaScene.quiet("22:00", "08:00"),
                        QuotaRule.LONGEST_VALIDITY));
        scene.at(Instant.parse("2026-06-10T15:00:00Z"));

        assertThat(scene.verdict(home, member, URGENT))
                .isEqualTo(new Verdict.Later(Duration.ofHours(9), "QUIET_HOURS"));
        assertThat(scene.goes(home, member, AWAKE)).isTrue();
        scene.quietFor(home, member, QuotaScene.quiet("08:00", "10:00"));
        assertThat(scene.verdict(home, member, NORMAL))
                .isEqualTo(new Verdict.Later(Duration.ofHours(11), "QUIET_HOURS"));
        scene.at(Instant.parse("2026-06-11T02:00:00Z"));
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

    @Test
    void ofManyWhoWantTheLastSlotOneGetsIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            MemberId one = scene.members(home, 1).get(0);
            scene.rule(home, rule(QuotaMode.DAY, 0, 0));
            List<OutgoingMessage> rivals = IntStream.range(0, 4)
                    .mapToObj(n -> scene.touch(home, one, n % 2 == 0 ? NORMAL : URGENT))
                    .toList();

            assertThat(atOnce(rivals.stream()
                            .<Callable<Boolean>>map(m -> () -> scene.goes(home, m))
                            .toList()))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void batchesOfTheSamePeopleInAnyOrderDoNotHinderEachOther() throws Exception {
        List<MemberId> people = scene.members(home, 40);
        scene.rule(home, rule(QuotaMode.DAY, 0, 0));
        List<Callable<Integer>> batches = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    List<OutgoingMessage> batch = people.stream()
                            .sorted(java.util.Comparator.comparing(p -> p.hashCode() * (n + 1)))
                            .map(p -> scene.touch(home, p, NORMAL))
                            .toList();
                    return batch.size() - scene.ask(home, batch).size();
                })
                .toList();

        assertThat(atOnce(batches).stream().mapToInt(n -> n).sum()).isEqualTo(40);
    }

    @Test
    void aBatchCostsAsManyStatementsAsOneMessage() {
        List<MemberId> people = scene.members(home, 50);
        List<OutgoingMessage> batch =
                people.stream().map(p -> scene.touch(home, p, AWAKE)).toList();

        List<String> one = Statements.of(() -> scene.ask(home, batch.subList(0, 1)));
        List<String> many = Statements.of(() -> scene.ask(home, batch.subList(1, 50)));

        assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aMessageToAGroupWaitsForSomebodyAtWorkWhoConfirmsIt() {
        Waking withOperators = new Waking(operators, QuotaScene.settings(true));
        Asked toAGroup = new Asked(UUID.randomUUID(), UUID.randomUUID(), true, null, Priority.NORMAL, null, false);
        Turn saturday =
                Turn.at(home.id(), home.zone(), Instant.parse("2026-06-13T04:00:00Z"), rule(QuotaMode.MONTH, 0, 0));

        assertThat(withOperators.holdup(saturday, toAGroup, new Recipient(true, QuietHours.NONE)))
                .contains(new Holdup(toAGroup, Reason.OPERATORS_HOURS, Instant.parse("2026-06-15T01:00:00Z")));
        assertThat(withOperators.holdup(saturday, toAGroup, new Recipient(false, QuietHours.NONE)))
                .isEmpty();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
