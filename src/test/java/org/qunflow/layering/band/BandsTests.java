package org.qunflow.layering.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of bands at their limits, and how a whole community is put into them. */
@SpringBootTest
class BandsTests {
    @Autowired
    Bands bands;

    @Autowired
    Standings standings;

    @Autowired
    LayerPictures pictures;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    BusinessClock clock;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "298.99, 0",
        "299, 299",
        "799.99, 299",
        "800, 800",
        "2999.99, 800",
        "3000, 3000",
        "99999999, 3000"
    })
    @DisplayName("004-03 payment bands 299, 800 and 3000 at their limits")
    void paymentBands(BigDecimal paid, int band) {
        assertThat(bands.payment(paid).from()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "99.99, 1, 0",
        "100, 1, 100",
        "599.98, 2, 100",
        "600, 2, 300",
        "800, 1, 800",
        "799.99, 1, 300"
    })
    @DisplayName("004-06 bands of the average order value at their limits")
    void orderBands(BigDecimal paid, int orders, int band) {
        assertThat(bands.order(paid, orders).from()).isEqualTo(band);
    }

    @Test
    @DisplayName(
            "003-11, 004-03, 004-06 a community is put into bands by versions of tables, and moves between quadrants are counted")
    void aCommunityIsEvaluated() {
        Community home = communities.open(
                "Bands " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        MemberId rich = member(home, "rich", "LL");
        MemberId poor = member(home, "poor", "LL");
        orders(home, rich, "400");
        orders(home, rich, "400");
        standings.evaluate(home.id());
        Standing standing = pictures.of(home.id(), rich).orElseThrow();
        assertThat(standing.paymentBand()).isEqualTo(800);
        assertThat(standing.orderBand()).isEqualTo(300);
        assertThat(standing.orders()).isEqualTo(2);
        assertThat(standing.paymentVersion()).isPositive();
        assertThat(pictures.of(home.id()).payments())
                .containsExactly(new LayerPicture.Count(0, 1), new LayerPicture.Count(800, 1));
        assertThat(pictures.of(home.id()).moves()).containsExactly(new LayerPicture.Move("NEW", "LL", 2));

        jdbc.update("update member_member set quadrant = 'HH' where id = ?", rich.value());
        jdbc.update("update member_member set stage = 'LEFT' where id = ?", poor.value());
        standings.evaluate(home.id());
        LayerPicture picture = pictures.of(home.id());
        assertThat(picture.moves())
                .containsExactly(new LayerPicture.Move("LL", "HH", 1), new LayerPicture.Move("LL", "OUT", 1));
        assertThat(picture.moved("LL", false)).isEqualTo(2);
        assertThat(picture.moved("HH", true)).isEqualTo(1);
        assertThat(picture.quadrants()).containsEntry("HH", 1L).containsEntry("LL", 0L);
        assertThat(pictures.of(home.id(), poor)).isEmpty();
    }

    private MemberId member(Community home, String id, String quadrant) {
        MemberId member = members.register(
                        home.id(), new NewMember("test", id, id, clock.instant(), null, null, null, null))
                .id();
        jdbc.update("""
                update member_member set stage = 'LAYERED', tier = 'ORDINARY', quadrant = ?, enrolment = 1,
                  tier_since = now() where id = ?""", quadrant, member.value());
        return member;
    }

    private void orders(Community home, MemberId member, String amount) {
        NewFact fact = new NewFact(
                member, FactKind.ORDERED, clock.instant(), UUID.randomUUID().toString(), 1, new BigDecimal(amount));
        facts.append(home.id(), "test", List.of(fact));
        facts.fold(home.id());
    }
}
