package org.qunflow.layering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.community.Communities;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What scorecards measure: distinct active days in 90 days, paid in 365 days, by the days of the community's zone. */
@SpringBootTest
class ScorecardsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Scorecards scorecards;

    private ZoneId zone;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMember() {
        livesIn("Asia/Shanghai");
    }

    @Test
    void daysAreCountedOnceHoweverMuchHappens() {
        happens(FactKind.SPOKE, TODAY, NOON, null);
        happens(FactKind.CHECKED_IN, TODAY, LAST_SECOND, null);
        happens(FactKind.ORDERED, TODAY.minusDays(1), NOON, "10");
        assertThat(measured(TODAY).activeDays()).isEqualTo(2);
    }

    @Test
    void theWindowOfActivityHoldsNinetyDaysAndNotOneMore() {
        happens(FactKind.SPOKE, TODAY.minusDays(89), LocalTime.MIDNIGHT, null);
        happens(FactKind.SPOKE, TODAY.minusDays(90), LAST_SECOND, null);
        assertThat(measured(TODAY).activeDays()).isEqualTo(1);
        assertThat(measured(TODAY.plusDays(1)).activeDays()).isZero();
    }

    @Test
    void theWindowOfMoneyHoldsOneYearAndNotOneDayMore() {
        happens(FactKind.ORDERED, TODAY.minusDays(364), LocalTime.MIDNIGHT, "299");
        happens(FactKind.ORDERED, TODAY.minusDays(365), LAST_SECOND, "0.01");
        assertThat(measured(TODAY).paid()).isEqualByComparingTo("299");
        assertThat(measured(TODAY.plusDays(1)).paid()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"})
    void aDayEndsAtMidnightOfTheCommunity(String zoneId) {
        livesIn(zoneId);
        happens(FactKind.ORDERED, TODAY, LAST_SECOND, "100");
        happens(FactKind.ORDERED, TODAY.plusDays(1), LocalTime.MIDNIGHT, "200");
        assertThat(measured(TODAY).paid()).isEqualByComparingTo("100");
        assertThat(measured(TODAY.plusDays(1)).paid()).isEqualByComparingTo("300");
    }

    @Test
    void onlyCompleteDaysAreFolded() {
        assertThat(scorecards.foldTo(
                        community, at(TODAY, LocalTime.of(23, 59, 58)).toInstant()))
                .isEqualTo(TODAY.minusDays(1));
        assertThat(scorecards.foldTo(community, at(TODAY, LAST_SECOND).toInstant()))
                .isEqualTo(TODAY);
    }

    @Test
    void windowsThatMoveMeasureTheSameAsAtOnce() {
        LocalDate start = TODAY.minusDays(490);
        for (int day = 0; day <= 490; day += 7) {
            happens(FactKind.ORDERED, start.plusDays(day), NOON, "10." + (10 + day % 90));
        }
        Scorecard atOnce = measured(TODAY);
        livesIn("Asia/Shanghai");
        for (int day = 0; day <= 490; day += 7) {
            happens(FactKind.ORDERED, start.plusDays(day), NOON, "10." + (10 + day % 90));
            measured(start.plusDays(day));
        }
        assertThat(scorecards.of(member)).isEqualTo(atOnce);
        assertThat(atOnce.activeDays()).isEqualTo(13);
    }

    @Test
    void factsThatArriveLateAreMeasuredAtOnce() {
        happens(FactKind.ORDERED, TODAY.minusDays(3), NOON, "100");
        measured(TODAY);
        happens(FactKind.ORDERED, TODAY.minusDays(10), NOON, "50");
        facts.fold(community);
        assertThat(scorecards.of(member).paid()).isEqualByComparingTo("150");
        assertThat(scorecards.of(member).activeDays()).isEqualTo(2);
        assertThat(measured(TODAY.plusDays(1)).paid()).isEqualByComparingTo("150");
    }

    @Test
    void whoNeverDidAnythingHasAnEmptyScorecard() {
        assertThat(measured(TODAY)).isEqualTo(Scorecard.EMPTY);
    }

    private void livesIn(String zoneId) {
        zone = ZoneId.of(zoneId);
        community = communities
                .openForImport("Scores " + UUID.randomUUID(), "Tea", zone, Currency.getInstance("CNY"))
                .id();
        member = members.register(
                        community,
                        new NewMember("test", "p1", "Person", at(TODAY, NOON).toInstant(), null, null, null, null))
                .id();
    }

    private void happens(FactKind kind, LocalDate day, LocalTime time, String amount) {
        facts.append(
                community,
                "test",
                List.of(new NewFact(
                        member,
                        kind,
                        at(day, time).toInstant(),
                        UUID.randomUUID().toString(),
                        1,
                        amount == null ? null : new BigDecimal(amount))));
    }

    /** The scorecard when the day is over. */
    private Scorecard measured(LocalDate day) {
        facts.fold(community);
        scorecards.foldTo(community, at(day, LAST_SECOND).toInstant());
        return scorecards.of(member);
    }

    private ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone);
    }
}
