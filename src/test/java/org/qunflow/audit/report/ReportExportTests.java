package org.qunflow.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.Variants.Variant;
import org.qunflow.member.Member;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The report as a file, for a reason that is written down. */
class ReportExportTests extends ReportTest {
    @Test
    void theReportIsTakenAwayForAReasonAndWrittenDown() throws Exception {
        Member wang = member("王小明");
        told(opened("e1", wang.id(), "OPERATOR", Duration.ofHours(-2)), closed("e1", wang.id(), "anna", false));
        when(variants.of(any(), eq(JOURNEY), any(), any()))
                .thenReturn(List.of(new Variant(List.of(WELCOME, REVIEW), 7)));
        String file = exported();
        assertThat(file)
                .contains("\"Human tasks\",\"Review the lead\",\"Arose\",\"1\"")
                .contains("\"Welcome them → Review them\",\"Took it\",\"7\"")
                .contains(wang.id().toString())
                .doesNotContain("王");
        assertThat(jdbc.queryForObject(
                        "select data->>'reason' from journal_entry where kind = 'audit.ReportExported' and community_id = ?",
                        String.class,
                        community.value()))
                .isEqualTo("Quarterly review");
    }

    @Test
    void aReportWithoutAReasonOrWithAnImpossiblePeriodStaysHere() throws Exception {
        refused("reason", "", "Say in 5 to 500 characters");
        refused("from", "someday", "A report is about 1 to 366 days");
        web.perform(get("/audit/report/export").with(user("lena").roles("LEAD")))
                .andExpect(status().isForbidden());
    }

    private void refused(String field, String value, String words) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("process", JOURNEY, "reason", "Quarterly review"));
        fields.put(field, value);
        MockHttpServletRequestBuilder request = post("/audit/report/export");
        fields.forEach(request::param);
        web.perform(request.with(csrf()).with(user("audrey").roles("AUDITOR")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString(words), containsString("Export the report"))));
    }
}
