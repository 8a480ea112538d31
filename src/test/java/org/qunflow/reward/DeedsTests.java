package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.group.RulesAcknowledged;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What members do brings points where that is configured. */
@SpringBootTest
class DeedsTests {
    @Autowired
    Rewards rewards;

    @Autowired
    Communities communities;

    @Autowired
    Facts facts;

    @Autowired
    Rounds rounds;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Purse purse;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMember() {
        community = purse.community();
        member = purse.member(community);
    }

    @AfterEach
    void theBookIsRight() {
        assertThat(purse.wrong(community)).isEmpty();
    }

    @Test
    @DisplayName("003-15 acknowledging the rules brings points, once")
    void theRulesBringPointsOnce() {
        RulesPoints points = new RulesPoints(rewards, settings("20", "0"));
        acknowledged(points);
        acknowledged(points);
        assertThat(purse.of(member)).isEqualTo("20");
    }

    @Test
    void nothingIsGivenWhereNothingIsConfigured() {
        acknowledged(new RulesPoints(rewards, settings("0", "0")));
        pays("90.50", clock.instant(community).minus(1, ChronoUnit.DAYS));
        assertThat(round("0").go(community, Instant.EPOCH, clock.instant(community)))
                .isZero();
        assertThat(purse.transfers(community)).isZero();
    }

    @Test
    @DisplayName("003-15 what is paid on a day brings whole points, once the day is over")
    void paymentsBringPointsOnceTheDayIsOver() {
        Instant now = clock.instant(community);
        pays("90.50", now.minus(1, ChronoUnit.DAYS));
        pays("9.90", now);
        PurchaseRound round = round("0.1");
        assertThat(round.go(community, Instant.EPOCH, now)).isEqualTo(1);
        assertThat(round.go(community, Instant.EPOCH, now)).isEqualTo(1);
        assertThat(purse.of(member)).isEqualTo("9");
        assertThat(round.go(community, now, now.plus(1, ChronoUnit.DAYS))).isEqualTo(1);
        assertThat(purse.of(member)).isEqualTo("9");
        assertThat(purse.transfers(community)).isEqualTo(1);
    }

    private void acknowledged(RulesPoints points) {
        RulesAcknowledged event = new RulesAcknowledged(community, clock.instant(community), member, false);
        transaction.executeWithoutResult(tx -> points.on(event));
    }

    private void pays(String amount, Instant at) {
        String id = member + "/" + at;
        facts.append(
                community, "test", List.of(new NewFact(member, FactKind.ORDERED, at, id, 1, new BigDecimal(amount))));
        rounds.goTo(community, clock.instant(community));
    }

    private PurchaseRound round(String perUnit) {
        return new PurchaseRound(jdbc, rewards, communities, settings("0", perUnit), transaction);
    }

    private static RewardSettings settings(String rules, String perUnit) {
        BigDecimal plenty = BigDecimal.valueOf(100_000);
        return new RewardSettings(
                365, Duration.ofDays(3), plenty, plenty, plenty, new BigDecimal(rules), new BigDecimal(perUnit), 200);
    }
}
