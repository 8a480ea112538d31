package org.qunflow.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qunflow.outreach.template.TemplateText;

class ChangesTests {

    @Test
    void aWordAPlaceholderAndAChineseCharacterAreMarkedAlone() {
        assertThat(told("Welcome, {{name}}! See you soon.", "Welcome, {{tier|friend}}! See you on Friday."))
                .isEqualTo("Welcome, -[{{name}}]+[{{tier|friend}}]! See you -[soon]+[on Friday].");
        assertThat(told("欢迎加入茶友群", "欢迎来到茶友群！")).isEqualTo("欢迎-[加入]+[来到]茶友群+[！]");
    }

    @Test
    void whatIsEqualEmptyOrWhollyOtherIsToldAsSuch() {
        assertThat(told("same", "same")).isEqualTo("same");
        assertThat(told("", "new")).isEqualTo("+[new]");
        assertThat(told("old", "")).isEqualTo("-[old]");
        assertThat(told("a ".repeat(3000), "b ".repeat(3000)))
                .startsWith("-[a a")
                .endsWith("b ]");
    }

    private static String told(String before, String after) {
        return Changes.between(new TemplateText(before), new TemplateText(after)).stream()
                .map(p -> switch (p.kind()) {
                    case SAME -> p.text();
                    case ADDED -> "+[" + p.text() + "]";
                    case REMOVED -> "-[" + p.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
