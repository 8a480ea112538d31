package org.qunflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplateTests {
    private final MessageTemplate offer = new MessageTemplate("offer", "{{product}} for {{ days }} days, {{product}}!");

    @Test
    void everyPlaceholderIsFilled() {
        assertThat(offer.render(Map.of("product", "tea", "days", "7", "unused", "x")))
                .isEqualTo("tea for 7 days, tea!");
    }

    @Test
    void allMissingPlaceholdersAreNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offer.render(Map.of("prodct", "tea")))
                .withMessage("Message template 'offer' needs a value for [days, product]; given: [prodct]");
    }

    @Test
    void aValueIsTextAndNeverATemplate() {
        assertThat(offer.render(Map.of("product", "{{days}} $1 \\", "days", "7")))
                .isEqualTo("{{days}} $1 \\ for 7 days, {{days}} $1 \\!");
    }

    @Test
    void theReviewedTemplatesSpeakBothLanguagesWithTheSamePlaceholders() {
        Map<String, MessageTemplate> chinese = MessageTemplates.read("zh");
        Map<String, MessageTemplate> english = MessageTemplates.read("en");

        assertThat(chinese)
                .containsOnlyKeys(
                        "welcome",
                        "rules-reminder",
                        "core-fan-welcome",
                        "seat-invitation",
                        "offer",
                        "order-thanks",
                        "farewell");
        assertThat(english).containsOnlyKeys(chinese.keySet());
        chinese.forEach((key, template) -> assertThat(english.get(key).placeholders())
                .as(key)
                .containsExactlyInAnyOrderElementsOf(template.placeholders()));
    }

    @Test
    void anUnknownTemplateIsRefusedWithTheNamesThereAre() {
        MessageTemplates templates = new MessageTemplates(new OutreachSettings("sandbox", "zh"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.get("welcom"))
                .withMessageStartingWith(
                        "There is no message template 'welcom'; there are [core-fan-welcome, farewell,");
    }
}
