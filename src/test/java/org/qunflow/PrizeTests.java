package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.reward.prize.Address;
import org.qunflow.reward.prize.Addresses;
import org.qunflow.reward.prize.NewPrize;
import org.qunflow.reward.prize.PrizeAnswer;
import org.qunflow.reward.prize.PrizeId;
import org.qunflow.reward.prize.PrizeKind;
import org.qunflow.reward.prize.PrizeRefusal;
import org.qunflow.reward.prize.Prizes;
import org.qunflow.reward.prize.RedemptionId;
import org.qunflow.reward.prize.Redemptions;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way of a redemption: approved or not, by parcel or as a benefit, received, not taken, withdrawn. */
@SpringBootTest
class PrizeTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("prize-fulfilment");

    private static final Address HOME = new Address("周静怡", "138 0013 8000", "浙江省杭州市西湖区龙井路 1 号");

    @Autowired
    CommunityLife life;

    @Autowired
    Prizes prizes;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Addresses addresses;

    @Autowired
    Rewards rewards;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;

    @BeforeEach
    void aMemberWithPoints() {
        life.begins();
        member = richMember();
    }

    private MemberId richMember() {
        MemberId rich = life.leadArrives("tea");
        life.losesTheJourney(rich);
        rewards.award(life.community(), new Award(rich, Points.of(1000), Purpose.UGC, "test/" + rich, "test"));
        return rich;
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-18 a prize by parcel: approval, address, shipping, receipt; only then the points are redeemed")
    void aParcelArrives() {
        PrizeId cup = prize(PrizeKind.PHYSICAL, 300, 2);
        RedemptionId id = asked(cup);
        assertThat(stock(cup)).isEqualTo(1);
        assertThat(points()).isEqualTo(700);
        does(id, "userTask_approvePrize", Map.of("approved", true));
        does(id, "userTask_collectAddress", Map.of("address", "GIVEN"));
        assertThat(life.standsAt(about(id))).as("no address, no parcel").contains("userTask_collectAddress");
        assertThat(addresses.keep(life.community(), id, HOME)).isEqualTo(new PrizeAnswer.Done());
        does(id, "userTask_collectAddress", Map.of("address", "GIVEN"));
        assertThat(redemptions.received(life.community(), id))
                .isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.NOT_SHIPPED));
        does(id, "userTask_shipPrize", Map.of("carrier", "SF", "tracking", "SF123456"));
        assertThat(held()).isEqualTo(300);
        assertThat(redemptions.received(life.community(), id)).isEqualTo(new PrizeAnswer.Done());
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(held()).isZero();
        assertThat(points()).isEqualTo(700);
    }

    @Test
    @DisplayName(
            "003-18 an address never enters the engine or the journal, is masked, and is deleted some days after receipt")
    void anAddressStaysApart() {
        RedemptionId id = shipped();
        assertThat(addresses.masked(id).orElseThrow().place()).isEqualTo("浙江省杭州市****");
        assertThat(addresses.masked(id).orElseThrow().phone()).isEqualTo("****8000");
        assertThat(addresses.see(life.community(), id)).contains(HOME);
        redemptions.received(life.community(), id);
        assertThat(life.count("select count(*) from journal_entry where data::text like '%龙井路%'"))
                .isZero();
        assertThat(life.count("select count(*) from camunda.act_hi_varinst where text_ like '%龙井路%'"))
                .isZero();
        assertThat(life.count(
                        "select count(*) from journal_entry where kind = 'reward.prize.AddressSeen' and subject_id = ?",
                        member.toString()))
                .isEqualTo(1);
        life.daysPass(29);
        assertThat(addresses.masked(id)).isPresent();
        life.daysPass(3);
        assertThat(addresses.masked(id)).isEmpty();
    }

    @Test
    @DisplayName("000-23, 003-18 a benefit is handed over by a person, without an address")
    void aBenefitIsHandedOver() {
        RedemptionId id = asked(prize(PrizeKind.BENEFIT, 100, 5));
        assertThat(addresses.keep(life.community(), id, HOME))
                .isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.NOT_ASKED_FOR));
        does(id, "userTask_handOverBenefit", Map.of("handedOver", true));
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(points()).isEqualTo(900);
        assertThat(held()).isZero();
    }

    @Test
    @DisplayName("003-18 what is not approved, not wanted, not addressed or not fetched gives points and piece back")
    void whatIsNotTakenComesBack() {
        PrizeId cup = prize(PrizeKind.PHYSICAL, 300, 1);
        RedemptionId refused = asked(cup);
        life.timerFires(about(refused), "event_approvalOverdue");
        does(refused, "userTask_approvePrize", Map.of("approved", false));
        assertBack(refused, cup, "REFUSED");

        RedemptionId declined = asked(cup);
        does(declined, "userTask_approvePrize", Map.of("approved", true));
        does(declined, "userTask_collectAddress", Map.of("address", "DECLINED"));
        assertBack(declined, cup, "NO_SHOW");

        RedemptionId silent = asked(cup);
        does(silent, "userTask_approvePrize", Map.of("approved", true));
        life.timerFires(about(silent), "event_noAddress");
        assertBack(silent, cup, "NO_SHOW");

        RedemptionId unfetched = shipped(cup);
        life.timerFires(about(unfetched), "event_noReceipt");
        assertBack(unfetched, cup, "NO_SHOW");

        PrizeId course = prize(PrizeKind.BENEFIT, 50, 1);
        RedemptionId unwanted = asked(course);
        does(unwanted, "userTask_approvePrize", Map.of("approved", true));
        does(unwanted, "userTask_handOverBenefit", Map.of("handedOver", false));
        assertBack(unwanted, course, "NO_SHOW");
    }

    @Test
    @DisplayName("003-18 whoever leaves gets nothing any more; what is on its way is redeemed")
    void whoeverLeavesGetsNothing() {
        PrizeId cup = prize(PrizeKind.PHYSICAL, 100, 2);
        RedemptionId underWay = shipped(cup);
        RedemptionId waiting = asked(prize(PrizeKind.PHYSICAL, 200, 1));
        life.members().leave(life.community(), member, "BORED");
        assertThat(state(underWay)).isEqualTo("RECEIVED");
        assertThat(state(waiting)).isEqualTo("WITHDRAWN");
        assertThat(points()).isEqualTo(900);
        assertThat(refusal(ask(member, cup))).isEqualTo(PrizeRefusal.NOT_HERE);
    }

    @Test
    @DisplayName(
            "003-18 what takes so long that the points go back is withdrawn; what is on its way by then is redeemed")
    void whatTakesTooLongIsWithdrawn() {
        PrizeId cup = prize(PrizeKind.PHYSICAL, 100, 1);
        PrizeId dinner = prize(PrizeKind.BENEFIT, 200, 1);
        RedemptionId waiting = asked(dinner);
        RedemptionId underWay = asked(cup);
        jdbc.sql("update reward_hold set expires_at = ? where community_id = ? and state = 'OPEN'")
                .params(
                        Timestamp.valueOf(CommunityLife.FIRST_DAY.plusDays(1).atStartOfDay()),
                        life.community().value())
                .update();
        shipped(underWay);
        life.daysPass(1);
        assertThat(state(waiting)).isEqualTo("WITHDRAWN");
        assertThat(stock(dinner)).isEqualTo(1);
        assertThat(points()).isEqualTo(900);
        assertThat(redemptions.received(life.community(), underWay)).isInstanceOf(PrizeAnswer.Done.class);
        assertThat(state(underWay)).isEqualTo("RECEIVED");
        assertThat(held()).isZero();
        assertThat(points()).isEqualTo(900);
    }

    @Test
    @DisplayName(
            "003-18 points below zero, an empty shelf, a second wish: each is refused with its reason, nothing is half-done")
    void whatCannotBeIsRefused() {
        PrizeId dear = prize(PrizeKind.PHYSICAL, 1001, 1);
        assertThat(refusal(ask(member, dear))).isEqualTo(PrizeRefusal.NOT_ENOUGH_POINTS);
        assertThat(stock(dear)).isEqualTo(1);
        PrizeId last = prize(PrizeKind.BENEFIT, 10, 1);
        asked(last);
        assertThat(refusal(ask(member, last))).isEqualTo(PrizeRefusal.ASKED_ALREADY);
        assertThat(refusal(ask(richMember(), last))).isEqualTo(PrizeRefusal.OUT_OF_STOCK);
        prizes.takeOff(life.community(), dear);
        assertThat(refusal(ask(member, dear))).isEqualTo(PrizeRefusal.NOT_OFFERED);
        assertThat(refusal(ask(member, PrizeId.next()))).isEqualTo(PrizeRefusal.UNKNOWN_PRIZE);
        assertThat(points()).isEqualTo(990);
        assertThat(life.count(
                        "select count(*) from journal_entry where kind = 'reward.prize.RedemptionRefused' and community_id = ?",
                        life.community().value()))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("003-18 the same wish sent twice is one redemption")
    void theSameWishTwiceIsOne() {
        PrizeId cup = prize(PrizeKind.PHYSICAL, 100, 2);
        PrizeAnswer first = redemptions.ask(life.community(), member, cup, "same");
        PrizeAnswer again = redemptions.ask(life.community(), member, cup, "same");
        assertThat(again).isEqualTo(new PrizeAnswer.Asked(((PrizeAnswer.Asked) first).id(), true));
        assertThat(stock(cup)).isEqualTo(1);
    }

    @Test
    @DisplayName("003-18 a prize that makes no sense is not offered")
    void aPrizeWithoutSenseIsNotOffered() {
        assertThat(offer(" ", 1, 1)).isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.NO_NAME));
        assertThat(offer("x", 0, 1)).isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.POINTS_NOT_POSITIVE));
        assertThat(offer("x", -5, 1)).isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.POINTS_NOT_POSITIVE));
        assertThat(offer("x", 1, -1)).isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.STOCK_OUT_OF_BOUNDS));
        PrizeId once = ((PrizeAnswer.Offered) offer("x", 1, 1)).id();
        assertThat(offer("x", 1, 1)).isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.NAME_TAKEN));
        assertThat(prizes.layIn(life.community(), once, -1))
                .isEqualTo(new PrizeAnswer.Refused(PrizeRefusal.STOCK_OUT_OF_BOUNDS));
        assertThat(prizes.layIn(life.community(), once, 4)).isEqualTo(new PrizeAnswer.Done());
        assertThat(stock(once)).isEqualTo(5);
    }

    private PrizeAnswer offer(String name, long points, int stock) {
        return prizes.offer(life.community(), new NewPrize(name, "", PrizeKind.BENEFIT, Points.of(points), stock));
    }

    private PrizeId prize(PrizeKind kind, long points, int stock) {
        NewPrize prize = new NewPrize("茶杯 " + UUID.randomUUID(), "", kind, Points.of(points), stock);
        return ((PrizeAnswer.Offered) prizes.offer(life.community(), prize)).id();
    }

    private PrizeAnswer ask(MemberId who, PrizeId prize) {
        return redemptions.ask(life.community(), who, prize, UUID.randomUUID().toString());
    }

    private RedemptionId asked(PrizeId prize) {
        return ((PrizeAnswer.Asked) ask(member, prize)).id();
    }

    private RedemptionId shipped() {
        return shipped(prize(PrizeKind.PHYSICAL, 100, 1));
    }

    private RedemptionId shipped(PrizeId prize) {
        return shipped(asked(prize));
    }

    private RedemptionId shipped(RedemptionId id) {
        if (life.standsAt(about(id)).contains("userTask_approvePrize")) {
            does(id, "userTask_approvePrize", Map.of("approved", true));
        }
        addresses.keep(life.community(), id, HOME);
        does(id, "userTask_collectAddress", Map.of("address", "GIVEN"));
        does(id, "userTask_shipPrize", Map.of("carrier", "JD", "tracking", "JD-000-111"));
        assertThat(state(id)).isEqualTo("SHIPPED");
        return id;
    }

    private void assertBack(RedemptionId id, PrizeId prize, String state) {
        assertThat(state(id)).isEqualTo(state);
        assertThat(stock(prize)).isEqualTo(1);
        assertThat(points()).isEqualTo(1000);
        assertThat(held()).isZero();
    }

    private static PrizeRefusal refusal(PrizeAnswer answer) {
        return ((PrizeAnswer.Refused) answer).why();
    }

    private void does(RedemptionId id, String element, Map<String, Object> answers) {
        life.operatorAnswers(about(id), element, answers);
    }

    private static MemberId about(RedemptionId id) {
        return new MemberId(id.value());
    }

    private String state(RedemptionId id) {
        return redemptions.find(life.community(), id).orElseThrow().state().name();
    }

    private int stock(PrizeId prize) {
        return prizes.find(life.community(), prize).orElseThrow().stock();
    }

    private int points() {
        return balance("member_id = ?", member.value());
    }

    private int held() {
        return balance("kind = 'HELD' and community_id = ?", life.community().value());
    }

    private int balance(String of, Object value) {
        return jdbc.sql("select coalesce(sum(balance), 0) from reward_account where " + of)
                .param(value)
                .query(BigDecimal.class)
                .single()
                .setScale(0)
                .intValueExact();
    }
}
