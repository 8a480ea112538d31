package org.qunflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.qunflow.partner.NewPartner;
import org.qunflow.partner.PartnerAnswer;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.Partners;
import org.qunflow.partner.commission.Commission;
import org.qunflow.partner.commission.Commissions;
import org.qunflow.reward.money.Balance;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A partner that works, and customers who came by its code. */
class PartnerScene {
    private static final int ALL = 1000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Partners partners;

    @Autowired
    Commissions commissions;

    @Autowired
    MoneyBook money;

    LayersScene scene;

    void begins() {
        scene = beans.createBean(LayersScene.class);
        scene.begins("partners", "partner-statements");
    }

    PartnerId works(String code) {
        NewPartner wish = new NewPartner("Partner " + code, null, code, BigDecimal.TEN);
        PartnerId id = ((PartnerAnswer.Proposed) partners.propose(scene.community(), wish)).id();
        String end = scene.life.today().plusDays(900).toString();
        scene.answers(id, "userTask_signContract", Map.of("decision", "SIGN", "contract", "C-1", "contractEnd", end));
        scene.answers(id, "userTask_equipPartner", Map.of("handover", "trained"));
        return id;
    }

    MemberId customer(String code) {
        MemberId member = scene.life.leadArrives("hello");
        scene.jdbc.update("update member_member set campaign = ? where id = ?", code, member.value());
        return member;
    }

    List<Commission> earned(PartnerId id) {
        return commissions.newest(id, Long.MAX_VALUE, ALL);
    }

    Balance balance(PartnerId id) {
        return money.balance(scene.community(), Owner.partner(id.value()));
    }
}
