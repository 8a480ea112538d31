package org.qunflow.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.engine.Variants.Element;
import org.qunflow.engine.Variants.Interruption;
import org.qunflow.engine.Variants.Variant;

/** The page itself: the ways that members took, its place in the navigation, its period. */
class ReportTests extends ReportTest {
    private static final Element CALL = new Element("userTask_call", "致电", "Call them");

    @Test
    void thePagesThatAreReachedFromTheJournalLightItUpInTheNavigation() throws Exception {
        assertThat(html()).containsPattern("href=\"/audit/journal\"[^>]*aria-current=\"page\"");
        assertThat(html()).doesNotContainPattern("href=\"/audit/members\"[^>]*aria-current=\"page\"");
    }

    @Test
    void aWaySaysWhatItSkippedAndWhatItPassedBesides() throws Exception {
        when(variants.began(any(), eq(JOURNEY), any(), any())).thenReturn(10L);
        when(variants.of(any(), eq(JOURNEY), any(), any()))
                .thenReturn(List.of(new Variant(List.of(WELCOME, REVIEW), 7), new Variant(List.of(WELCOME, CALL), 3)));
        when(variants.interrupted(any(), eq(JOURNEY), any(), any()))
                .thenReturn(List.of(new Interruption(REVIEW, 9, 4)));
        as("/audit/report")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("10 began"),
                                containsString("Welcome them → Review them"),
                                containsString("<span>Review them</span>"),
                                containsString("<span>Call them</span>"),
                                containsString("70%"),
                                containsString("Interrupted steps"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=someday", "from=2026-03-02&to=2026-03-01", "from=2024-01-01&to=2026-01-01"})
    void aPeriodThatIsNoneIsAnsweredInTheForm(String period) throws Exception {
        as("/audit/report?" + period)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A report is about 1 to 366 days")));
    }
}
