package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.partner.NewPartner;
import org.qunflow.partner.Partner;
import org.qunflow.partner.PartnerAnswer;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.PartnerRefusal;
import org.qunflow.partner.PartnerState;
import org.qunflow.partner.Partners;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Every path of an onboarding: refused, without contract, working, renewed, ended, called off. */
@SpringBootTest
class PartnerTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("partner-onboarding");

    private static final String SIGN = "userTask_signContract";
    private static final String RENEW = "userTask_renewContract";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Partners partners;

    private LayersScene scene;

    @BeforeEach
    void aCommunity() {
        scene = beans.createBean(LayersScene.class);
        scene.begins("partners");
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName("000-26 a core fan is eligible, signs, gets tools and a code, renews once, and ends with the contract")
    void aPartner() {
        PartnerId id = proposed(propose("Shop of a fan", scene.member("CORE", "HH", 900, "900"), ""));
        assertThat(scene.standsAt(id)).containsExactly(SIGN);
        scene.answers(id, SIGN, signed("C-1", 40));
        scene.answers(id, "userTask_equipPartner", Map.of("handover", "trained on Monday"));
        assertThat(find(id).state()).isEqualTo(PartnerState.ACTIVE);
        assertThat(find(id).code()).matches("p-[a-z2-9]{7}");
        assertThat(scene.standsAt(id)).containsExactly("receiveTask_partnership");
        scene.life.timePasses(11);
        scene.answers(id, RENEW, signed("", 0));
        scene.answers(id, RENEW, signed("C-2", 60));
        assertThat(find(id).contract()).isEqualTo("C-2");
        scene.life.timePasses(31);
        assertThat(scene.standsAt(id)).containsExactly(RENEW);
        scene.life.timePasses(30);
        assertThat(find(id).state()).isEqualTo(PartnerState.ENDED);
        assertThat(scene.passed(id)).contains("event_contractOver", "event_partnerEnded");
    }

    @Test
    @DisplayName("000-26 a company whose contract is not renewed ends at once")
    void aCompanyEnds() {
        PartnerId id = working("Tea house", 10);
        scene.life.daysPass(1);
        scene.answers(id, RENEW, Map.of("decision", "DECLINE"));
        assertThat(find(id).state()).isEqualTo(PartnerState.ENDED);
    }

    @Test
    @DisplayName("000-26 a partner without contract, or with one that is over, is refused and journalled")
    void withoutContract() {
        PartnerId id = proposed(propose("Tea house", null, "tea-house"));
        scene.answers(id, SIGN, Map.of("decision", "SIGN"));
        scene.answers(id, SIGN, Map.of("decision", "SIGN", "contract", "C-1", "contractEnd", "next year"));
        scene.answers(id, SIGN, signed("C-1", 0));
        assertThat(find(id).state()).isEqualTo(PartnerState.PROPOSED);
        assertThat(scene.told("partner.PartnerRefused")).isEqualTo(3);
        scene.answers(id, SIGN, Map.of("decision", "DECLINE"));
        assertThat(find(id).state()).isEqualTo(PartnerState.REFUSED);
        assertThat(scene.passed(id)).contains("event_partnerRefused");
    }

    @Test
    @DisplayName("000-26 a newcomer who bought nothing is not eligible yet")
    void notEligible() {
        PartnerId id = proposed(propose("Newcomer", scene.life.leadArrives("hello"), ""));
        assertThat(find(id).state()).isEqualTo(PartnerState.REFUSED);
    }

    @Test
    @DisplayName("000-26 the lead calls a partnership off, for a reason and once")
    void calledOff() {
        PartnerId id = working("Tea house", 90);
        assertThat(partners.callOff(scene.community(), id, " ")).isEqualTo(refused(PartnerRefusal.NO_REASON));
        assertThat(partners.callOff(scene.community(), id, "sold fakes")).isEqualTo(new PartnerAnswer.Done());
        assertThat(find(id).state()).isEqualTo(PartnerState.ENDED);
        assertThat(partners.callOff(scene.community(), id, "again")).isEqualTo(refused(PartnerRefusal.NOT_OPEN));
    }

    @Test
    @DisplayName("000-26 no name, no code, no rate, not here, named or coded like another, a partner already: refused")
    void whatIsWrongIsRefused() {
        MemberId fan = scene.member("CORE", "HH", 900, "900");
        MemberId gone = scene.life.leadArrives("hello");
        scene.life.members().leave(scene.community(), gone, "BORED");
        propose("Tea house", fan, "tea");
        assertThat(List.of(
                        propose(" ", null, "a-1"),
                        propose("A", null, "Ä"),
                        partners.propose(scene.community(), new NewPartner("A", null, "", new BigDecimal("31"))),
                        propose("A", gone, ""),
                        propose("Tea house", null, ""),
                        propose("A", null, "tea"),
                        propose("A", fan, "")))
                .extracting(a -> ((PartnerAnswer.Refused) a).why())
                .containsExactly(
                        PartnerRefusal.NO_NAME,
                        PartnerRefusal.NOT_A_CODE,
                        PartnerRefusal.NO_RATE,
                        PartnerRefusal.NOT_HERE,
                        PartnerRefusal.NAME_TAKEN,
                        PartnerRefusal.CODE_TAKEN,
                        PartnerRefusal.PARTNER_ALREADY);
        assertThat(scene.told("partner.PartnerRefused")).isEqualTo(7);
        assertThat(partners.newest(scene.community(), Instant.parse("9999-01-01T00:00:00Z"), 9))
                .hasSize(1);
    }

    private PartnerId working(String name, int days) {
        PartnerId id = proposed(propose(name, null, ""));
        scene.answers(id, SIGN, signed("C-1", days));
        scene.answers(id, "userTask_equipPartner", Map.of("handover", "trained"));
        return id;
    }

    private Map<String, Object> signed(String contract, int days) {
        String end = scene.life.today().plusDays(days).toString();
        return Map.of("decision", "SIGN", "contract", contract, "contractEnd", end);
    }

    private PartnerAnswer propose(String name, MemberId member, String code) {
        return partners.propose(scene.community(), new NewPartner(name, member, code, BigDecimal.TEN));
    }

    private static PartnerId proposed(PartnerAnswer answer) {
        return ((PartnerAnswer.Proposed) answer).id();
    }

    private static PartnerAnswer refused(PartnerRefusal why) {
        return new PartnerAnswer.Refused(why);
    }

    private Partner find(PartnerId id) {
        return partners.find(scene.community(), id).orElseThrow();
    }
}
