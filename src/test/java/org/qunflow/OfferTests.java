package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which orders are conversions, and who is offered something again. */
@SpringBootTest
class OfferTests {
    @Autowired
    CommunityLife life;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        life.begins();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    void theOrderWithWhichSomebodyArrivesIsNoConversion() {
        MemberId member = life.memberInCare("50");
        assertThat(life.member(member).customer()).isFalse();
        assertThat(conversions(member)).isZero();
    }

    @Test
    void theFirstOrderOfSomebodyWhoArrivedWithoutOneIsAConversionAlsoBetweenTwoOffers() {
        MemberId member = life.memberInCare();
        life.daysPass(40);
        life.orders(member, "60");
        life.roundsGo();

        assertThat(life.member(member).customer()).isTrue();
        assertThat(conversions(member)).isEqualTo(1);
    }

    @Test
    void theAmountOfAConversionIsExact() {
        MemberId member = life.memberInCare("50");
        life.daysPass(1);
        life.orders(member, "123456789012345.6789");
        life.roundsGo();

        assertThat(jdbc.queryForObject(
                        "select amount from conversion_conversion where member_id = ? and offer_id is not null",
                        BigDecimal.class,
                        member.value()))
                .isEqualByComparingTo("123456789012345.6789");
    }

    @Test
    void memberWhoWasSilentWhenTheNextOfferFellDueIsOfferedAsSoonAsHeDoesSomething() {
        MemberId member = life.memberInCare("50");
        life.daysPass(63);
        assertThat(offers(member)).isEqualTo(1);

        life.checksIn(member);
        life.roundsGo();

        assertThat(offers(member)).isEqualTo(2);
    }

    @Test
    void ordersThatAreHandedInWeeksLaterAreCounted() {
        CommunityId live = communities
                .open("Live " + UUID.randomUUID(), "Tea", CommunityLife.ZONE, Currency.getInstance("CNY"))
                .id();
        Instant now = Instant.now();
        MemberId member = members.register(
                        live,
                        new NewMember("test", "late", "Late", now.minus(Duration.ofDays(50)), null, null, null, "tea"))
                .id();
        rounds.goTo(live, now);
        facts.append(
                live,
                "file",
                List.of(new NewFact(
                        member, FactKind.ORDERED, now.minus(Duration.ofDays(40)), "order-1", 1, new BigDecimal("60"))));
        rounds.goTo(live, Instant.now());

        assertThat(conversions(member)).isEqualTo(1);
    }

    private long conversions(MemberId member) {
        return life.count("select count(*) from conversion_conversion where member_id = ?", member.value());
    }

    private long offers(MemberId member) {
        return life.count("select count(*) from conversion_offer where member_id = ?", member.value());
    }
}
