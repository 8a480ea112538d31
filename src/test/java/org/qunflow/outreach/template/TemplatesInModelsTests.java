package org.qunflow.outreach.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.ModelCheck;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.StepWords;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Which templates the steps of diagrams may name, and which the editor offers. */
class TemplatesInModelsTests extends TemplateTest {
    @Autowired
    ModelCheck models;

    @Autowired
    StepWords words;

    @Test
    void aModelThatNamesAnUnknownTemplateIsRefused() throws Exception {
        assertThat(findings("welcom")).singleElement().satisfies(f -> {
            assertThat(f.element()).isEqualTo("serviceTask_welcome");
            assertThat(f.rule()).isEqualTo("step-parameter");
            assertThat(f.finding()).contains("template=welcom", "perhaps welcome is meant");
        });
        assertThat(findings("offer")).singleElement().satisfies(f -> assertThat(f.finding())
                .contains("OFFER only"));
        assertThat(findings("welcome")).isEmpty();
        as("lead", () -> desk.begin(community, new Draft("summer", Occasion.ANY, "夏茶", "Summer", "您好", "Hello", "")));
        assertThat(findings("summer")).hasSize(1);
        as("lead2", () -> desk.approve(community, "summer", "1.1"));
        assertThat(findings("summer")).isEmpty();
        when(communities.all()).thenReturn(List.of(tea(community), tea(CommunityId.next())));
        assertThat(findings("summer")).singleElement().satisfies(f -> assertThat(f.finding())
                .contains("not approved in Tea"));
    }

    @Test
    void anEditorOffersWhatEveryCommunityHasApproved() {
        Draft autumn = new Draft("autumn", Occasion.ANY, "秋茶", "Autumn tea", "您好", "Hello", "");
        as("lead", () -> desk.begin(community, autumn));
        assertThat(offered()).contains("welcome").doesNotContain("offer", "autumn");
        as("lead2", () -> desk.approve(community, "autumn", "1.1"));
        assertThat(offered()).contains("autumn");
        when(communities.all()).thenReturn(List.of(tea(community), tea(CommunityId.next())));
        assertThat(offered()).contains("welcome").doesNotContain("autumn");
        assertThat(words.offers("welcomeDelegate", "template")).isEmpty();
    }

    private List<String> offered() {
        return words.offers("touchDelegate", "template").stream()
                .map(StepWords.Offer::value)
                .toList();
    }

    private List<ModelViolation> findings(String template) throws Exception {
        String journey = new ClassPathResource("processes/journey/member-journey.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("name=\"template\" value=\"welcome\"", "name=\"template\" value=\"" + template + "\"");
        return models.check(Map.of("member-journey.bpmn", journey.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(v -> v.rule().equals("step-parameter"))
                .toList();
    }
}
