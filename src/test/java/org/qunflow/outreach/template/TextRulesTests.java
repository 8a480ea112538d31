package org.qunflow.outreach.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTests {
    private static final int LIMIT = 4_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dear {{nmae}};misspelt;1;6;{{nmae}};{{name}}",
                "亲爱的 {{昵程}};misspelt;1;5;{{昵程}};{{昵称}}",
                "Hello {{colour}};unknown;1;7;{{colour}};",
                "Look: {{product}};occasion;1;7;{{product}};",
                "Tier {{tier}};otherwise;1;6;{{tier|…}};",
                "Tier {{tier|…}};otherwise;1;6;{{tier|…}};",
                "Hello {{name;braces;1;7;;",
                "Hello name}};braces;1;11;;",
            })
    void whatIsWrongIsToldWithItsPlace(String text, String why, int line, int column, String found, String meant) {
        String field = text.startsWith("亲") ? "zh" : "en";
        assertThat(TextRules.check(field, new TemplateText(text), Occasion.ANY, LIMIT))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.key()).isEqualTo("outreach.problem." + why);
                    assertThat(problem.arguments()).startsWith(line, column);
                    if (found != null) {
                        assertThat(problem.arguments().get(2)).isEqualTo(found);
                    }
                    if (meant != null) {
                        assertThat(problem.arguments().get(3)).isEqualTo(meant);
                    }
                });
    }

    @Test
    void everythingIsToldAtOnceLineByLine() {
        TemplateText text = new TemplateText("Hi {{nam}},\n{{brnad}} has\n\n {{tier}}");
        assertThat(TextRules.check("en", text, Occasion.ANY, LIMIT))
                .extracting(Problem::key, p -> p.arguments().subList(0, 2))
                .containsExactly(
                        tuple("outreach.problem.misspelt", List.<Object>of(1, 4)),
                        tuple("outreach.problem.misspelt", List.<Object>of(2, 1)),
                        tuple("outreach.problem.otherwise", List.<Object>of(4, 2)));
    }

    @Test
    void theLongestValuesCountForTheChannel() {
        String words = "字".repeat(1_290);
        TemplateText text = new TemplateText(words + "{{昵称}}");
        assertThat(TextRules.mostBytes(text)).isEqualTo(1_290 * 3 + 80 * 3);
        assertThat(TextRules.check("zh", text, Occasion.ANY, LIMIT))
                .singleElement()
                .isEqualTo(Problem.of("zh", "tooLong", 4_110, 4_000));
        assertThat(TextRules.check("zh", new TemplateText(words), Occasion.ANY, LIMIT))
                .isEmpty();
    }

    @Test
    void bothLanguagesFillInTheSame() {
        TemplateText zh = new TemplateText("{{昵称}}，您好");
        assertThat(TextRules.sameIn(zh, new TemplateText("Hello {{name}}"))).isEmpty();
        assertThat(TextRules.sameIn(zh, new TemplateText("Hello")))
                .contains(Problem.of("en", "onlyChinese", "{{name}}"));
        assertThat(TextRules.sameIn(new TemplateText("您好"), new TemplateText("{{brand}}")))
                .contains(Problem.of("zh", "onlyEnglish", "{{品牌}}"));
    }

    @Test
    void everyPlaceholderIsFilledAndAValueIsNeverATemplate() {
        TemplateText text = new TemplateText("{{product}} for {{ 有效天数 }} days, {{tier|friend}}!");
        assertThat(filled(text, Map.of("product", "{{days}} $1 \\", "days", "7")))
                .isEqualTo("{{days}} $1 \\ for 7 days, friend!");
        assertThat(filled(text, Map.of("product", "tea", "days", "7", "tier", "A")))
                .isEqualTo("tea for 7 days, A!");
    }

    @Test
    void allThatLackAValueAreNamedAtOnce() {
        TemplateText text = new TemplateText("{{product}} for {{days}} days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled(text, Map.of()))
                .withMessage("Message template 'offer' needs a value for [days, product]");
    }

    @Test
    void theFirstTextsKeepTheRulesInBothLanguages() {
        assertThat(FirstTexts.keys())
                .containsExactlyInAnyOrder(
                        "welcome",
                        "rules-reminder",
                        "core-fan-welcome",
                        "seat-invitation",
                        "seat-notice",
                        "offer",
                        "order-thanks",
                        "farewell",
                        "lead-review",
                        "rules-call",
                        "order-follow-up",
                        "invitation-approval",
                        "vip-offer",
                        "vip-renewal",
                        "content-change",
                        "content-licence",
                        "kol-drawn",
                        "seed-invitation",
                        "nickname-reminder",
                        "feedback-answered",
                        "offline-over",
                        "live-replay");
        assertThat(FirstTexts.all()).allSatisfy(text -> {
            TemplateText zh = new TemplateText(text.zh());
            TemplateText en = new TemplateText(text.en());
            assertThat(TextRules.check("zh", zh, text.occasion(), LIMIT)).isEmpty();
            assertThat(TextRules.check("en", en, text.occasion(), LIMIT)).isEmpty();
            assertThat(TextRules.sameIn(zh, en)).isEmpty();
            assertThat(text.nameZh()).isNotBlank();
            assertThat(text.nameEn()).isNotBlank();
        });
    }

    @Test
    void namesAreMasked() {
        assertThat(Previews.masked("林夏")).isEqualTo("林*");
        assertThat(Previews.masked("Anna-Lena")).isEqualTo("A***");
        assertThat(Previews.masked("😀x")).isEqualTo("😀*");
    }

    private static String filled(TemplateText text, Map<String, String> values) {
        return text.render("offer", p -> Optional.ofNullable(values.get(p.english())));
    }
}
