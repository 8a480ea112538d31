package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.conversion.scene.NewScene;
import org.qunflow.conversion.scene.SalesScenes;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Offers are made in a scene that the community knows, and in no other. */
@SpringBootTest
class OfferSceneTests {
    @Autowired
    CommunityLife life;

    @Autowired
    SalesScenes scenes;

    @Autowired
    RepositoryService models;

    private String changed;

    @BeforeEach
    void aTableThatNamesAnotherScene() throws Exception {
        life.begins();
        String table = Files.readString(Path.of("processes/conversion/offer-choice.dmn"));
        changed = models.createDeployment()
                .addString("offer-choice.dmn", table.replaceAll("\"(first-step|weekly-topic)\"", "\"rain-tea\""))
                .deploy()
                .getId();
    }

    @AfterEach
    void theTableOfTheHouse() {
        models.deleteDeployment(changed, true);
        life.ends();
    }

    @Test
    @DisplayName(
            "000-07 an offer in a scene that nobody planned is not made, and the journal says so; once planned it is")
    void inAKnownScene() {
        MemberId without = life.memberInCare("50");
        assertThat(offers(without)).isZero();
        assertThat(life.count(
                        "select count(*) from journal_entry where kind = 'conversion.scene.OfferWithoutScene'"
                                + " and subject_id = ? and data::text like '%rain-tea%'",
                        without.toString()))
                .as("when it was chosen first, and on the day on which the member may be sold something")
                .isEqualTo(2);
        scenes.plan(
                life.community(),
                new NewScene(
                        "rain-tea",
                        "Rain",
                        null,
                        scenes.today(life.community()),
                        scenes.today(life.community()).plusDays(30),
                        ""));
        assertThat(offers(life.memberInCare("50"))).isEqualTo(1);
    }

    private long offers(MemberId member) {
        return life.count("select count(*) from conversion_offer where member_id = ?", member.value());
    }
}
