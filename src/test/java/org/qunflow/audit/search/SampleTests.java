package org.qunflow.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A random sample that anybody can draw again. */
class SampleTests extends SearchTest {
    @ParameterizedTest
    @CsvSource({"n=0&seed=1", "n=101&seed=1", "n=many&seed=1", "n=5&seed=one", "n=5&seed=1&upTo=x"})
    void aSampleThatCannotBeDrawnIsRefused(String wanted) throws Exception {
        as("/audit/journal/sample?" + wanted)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A sample has 1 to 100 entries")));
    }

    @Test
    void aSampleIsTheSameForEverybodyAlsoWhenTheJournalHasGrown() throws Exception {
        for (int i = 0; i < 60; i++) {
            entry("anna", "test.Drawn" + i, "2026-03-01T10:00:00Z", "many", Map.of());
        }
        String html = html(as("/audit/journal/sample?subject=many&n=7"));
        Matcher address =
                Pattern.compile("href=\"(/audit/journal/sample\\?[^\"]+)\"").matcher(html);
        assertThat(address.find()).isTrue();
        entry("anna", "test.Later", "2026-03-01T10:00:00Z", "many", Map.of());
        String again = html(as(address.group(1).replace("&amp;", "&")));
        assertThat(told(html).split(" ")).hasSize(7);
        assertThat(told(again)).isEqualTo(told(html));
        assertThat(told(html(as("/audit/journal/sample?subject=many&n=7&seed=1"))))
                .isNotEqualTo(told(html(as("/audit/journal/sample?subject=many&n=7&seed=2"))));
    }
}
