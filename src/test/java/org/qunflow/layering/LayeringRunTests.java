package org.qunflow.layering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who rises and who falls when a whole community is layered, by the real table tier. */
@SpringBootTest
class LayeringRunTests {
    /** A zone that puts its clocks forward on 8 March 2026, within the stay of these tests. */
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocalDateTime SINCE = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final LocalDateTime LONG_AFTER = SINCE.plusDays(60);

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    LayeringRun run;

    @Autowired
    TimeTravel timeTravel;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;
    private TimeTravel.Journey journey;

    @BeforeEach
    void aCommunity() {
        community = communities
                .openForImport("Layers " + UUID.randomUUID(), "Tea", ZONE, Currency.getInstance("USD"))
                .id();
        journey = timeTravel.begin(community).orElseThrow();
    }

    @AfterEach
    void ends() {
        journey.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, LL, 0,   0, 298.99, ",
        "ORDINARY, LL, 0,   0, 299.00, QUALITY",
        "ORDINARY, LL, 0,   1, 0,      ",
        "ORDINARY, LL, 0,   2, 0,      REGULAR",
        "REGULAR,  LH, 0,   2, 299.00, QUALITY",
        "QUALITY,  HH, 299, 2, 799.99, ",
        "QUALITY,  HH, 299, 2, 800.00, CORE",
        "QUALITY,  HL, 299, 0, 2999.99, ",
        "QUALITY,  HL, 299, 0, 3000.00, CORE",
    })
    void whoReachesTheWholeThresholdRises(
            String tier, String quadrant, int band, int days, BigDecimal paid, String expected) {
        MemberId member = member(tier, quadrant, band, SINCE);
        scores(member, days, paid);
        assertThat(layeredOn(SINCE.plusSeconds(1))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "QUALITY, HL, 299,  0, 269.10, ",
        "QUALITY, HL, 299,  0, 269.09, ORDINARY",
        "QUALITY, HH, 299,  2, 269.09, REGULAR",
        "CORE,    HH, 800,  2, 720.00, ",
        "CORE,    HH, 800,  2, 719.99, QUALITY",
        "CORE,    HL, 3000, 0, 2700.00, ",
        "CORE,    HL, 3000, 0, 2699.99, QUALITY",
        "REGULAR, LH, 0,    1, 0,      ORDINARY",
    })
    void whoIsBelowNinetyPercentFalls(
            String tier, String quadrant, int band, int days, BigDecimal paid, String expected) {
        MemberId member = member(tier, quadrant, band, SINCE);
        scores(member, days, paid);
        assertThat(layeredOn(LONG_AFTER)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void nobodyFallsBeforeThirtyDaysOfTheCommunityAreOver() {
        MemberId member = member("QUALITY", "HL", 299, SINCE);
        scores(member, 0, BigDecimal.ZERO);
        assertThat(layeredOn(SINCE.plusDays(29))).isEmpty();
        assertThat(layeredOn(SINCE.plusDays(30).minusSeconds(1))).isEmpty();
        assertThat(layeredOn(SINCE.plusDays(30))).containsExactly("ORDINARY");
    }

    @Test
    void whoRecoversDuringTheStayKeepsTheTier() {
        MemberId member = member("QUALITY", "HL", 299, SINCE);
        scores(member, 0, new BigDecimal("100"));
        assertThat(layeredOn(SINCE.plusDays(20))).isEmpty();
        scores(member, 0, new BigDecimal("270"));
        assertThat(layeredOn(LONG_AFTER)).isEmpty();
    }

    @Test
    void aThresholdThatIsLostWithoutALossOfTierMustBeReachedAnew() {
        MemberId member = member("QUALITY", "HL", 800, SINCE);
        scores(member, 0, new BigDecimal("500"));
        assertThat(layeredOn(LONG_AFTER)).isEmpty();
        scores(member, 2, new BigDecimal("799.99"));
        assertThat(layeredOn(LONG_AFTER.plusDays(7))).isEmpty();
        scores(member, 2, new BigDecimal("800"));
        assertThat(layeredOn(LONG_AFTER.plusDays(14))).containsExactly("CORE");
    }

    @Test
    void aThresholdThatIsReachedWithoutARiseIsHeld() {
        MemberId member = member("QUALITY", "HL", 299, SINCE);
        scores(member, 0, new BigDecimal("800"));
        assertThat(layeredOn(SINCE.plusDays(7))).isEmpty();
        scores(member, 2, new BigDecimal("720"));
        assertThat(layeredOn(SINCE.plusDays(14))).containsExactly("CORE");
    }

    @Test
    void membersOfOtherCommunitiesAreLeftAlone() {
        scores(member("ORDINARY", "LL", 0, SINCE), 2, new BigDecimal("3000"));
        CommunityId other = communities
                .openForImport("Layers " + UUID.randomUUID(), "Tea", ZONE, Currency.getInstance("USD"))
                .id();
        journey.moveTo(LONG_AFTER.atZone(ZONE).toInstant());
        assertThat(run.evaluate(other)).isEqualTo(new LayeringRun.Result(0, 0, 0));
    }

    private MemberId member(String tier, String quadrant, int band, LocalDateTime since) {
        Timestamp moment = Timestamp.from(since.atZone(ZONE).toInstant());
        MemberId member = members.register(
                        community,
                        new NewMember(
                                "test",
                                UUID.randomUUID().toString(),
                                "Person",
                                moment.toInstant(),
                                null,
                                null,
                                null,
                                null))
                .id();
        jdbc.update(
                "update member_member set stage = 'LAYERED', tier = ?, quadrant = ?, tier_since = ? where id = ?",
                tier,
                quadrant,
                moment,
                member.value());
        jdbc.update(
                "insert into layering_scorecard (member_id, community_id, band, quadrant) values (?, ?, ?, ?)",
                member.value(),
                community.value(),
                band,
                quadrant);
        return member;
    }

    private void scores(MemberId member, int activeDays, BigDecimal paid) {
        jdbc.update(
                "update layering_scorecard set active_days = ?, paid = ? where member_id = ?",
                activeDays,
                paid,
                member.value());
    }

    /** The tiers that a run at this moment plans. */
    private List<String> layeredOn(LocalDateTime moment) {
        journey.moveTo(moment.atZone(ZONE).toInstant());
        run.evaluate(community);
        return jdbc.queryForList(
                "select to_tier from layering_assignment where community_id = ? and moved_at is null order by id",
                String.class,
                community.value());
    }
}
