package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.BusinessModel;
import org.qunflow.partner.NewPartner;
import org.qunflow.partner.PartnerAnswer;
import org.qunflow.partner.PartnerRefusal;
import org.qunflow.partner.Partners;
import org.qunflow.partner.model.BusinessModels;
import org.qunflow.partner.model.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** The business model decides which programmes run, and whether there are partners. */
@SpringBootTest
class BusinessModelTests {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    BusinessModels models;

    @Autowired
    Partners partners;

    private LayersScene scene;

    @BeforeEach
    void aCommunity() {
        scene = beans.createBean(LayersScene.class);
        scene.begins("season-cycle");
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "004-01 what a model would switch is shown first, then chosen, and it decides whether there are partners")
    void aModelIsChosen() {
        assertThat(models.of(scene.community())).isEqualTo(BusinessModel.B2C);
        assertThat(propose()).isEqualTo(new PartnerAnswer.Refused(PartnerRefusal.NO_PARTNERS));
        assertThat(models.changes(scene.community(), BusinessModel.B2B2C))
                .containsExactlyInAnyOrder(
                        new Change("partners", true),
                        new Change("partner-statements", true),
                        new Change("season-cycle", false));
        assertThat(scene.programmes.runs(scene.community(), "season-cycle")).isTrue();
        assertThat(models.choose(scene.community(), BusinessModel.B2B2C)).isTrue();
        assertThat(scene.programmes.runs(scene.community(), "season-cycle")).isFalse();
        assertThat(propose()).isInstanceOf(PartnerAnswer.Proposed.class);
        assertThat(scene.told("partner.model.ModelChosen")).isEqualTo(1);
    }

    @Test
    @DisplayName("004-01 a model that is in force already is refused and journalled")
    void theSameIsRefused() {
        assertThat(models.choose(scene.community(), BusinessModel.B2C)).isFalse();
        assertThat(scene.told("partner.model.ModelRefused")).isEqualTo(1);
        assertThat(scene.told("partner.model.ModelChosen")).isZero();
    }

    private PartnerAnswer propose() {
        return partners.propose(scene.community(), new NewPartner("Tea house", null, "", BigDecimal.TEN));
    }
}
