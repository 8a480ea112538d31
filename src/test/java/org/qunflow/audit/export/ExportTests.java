package org.qunflow.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.desks.DeskTest;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ExportTests extends DeskTest {
    private final String auditor = "audrey-" + UUID.randomUUID();

    @Autowired
    Journal journal;

    @Autowired
    ObjectMapper json;

    private Member wang;

    @BeforeEach
    void aMember() {
        wang = member("王小明");
        entry("=HYPERLINK");
        entry("test.Harmless");
    }

    @Test
    void theFileIsWrittenDownWithItsFingerprintAndWithoutNames() throws Exception {
        MockHttpServletResponse file = take("subject", "王小明", "format", "CSV")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".csv\"")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse();
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeff\"Entry\",\"When\"")
                .contains("\"'=HYPERLINK\"", "\"test.Harmless\"")
                .doesNotContain("王小明");
        JsonNode told = told();
        assertThat(told.path("sha256").asText()).isEqualTo(sha256(file.getContentAsByteArray()));
        assertThat(told.path("reason").asText()).isEqualTo("Quarterly review");
        assertThat(told.path("rows").asInt()).isEqualTo(text.split("\r\n").length - 1);
        assertThat(told.path("filter").path("subject").asText())
                .isEqualTo(wang.id().toString());
    }

    @Test
    void aWorkbookIsTakenTheSameWay() throws Exception {
        MockHttpServletResponse file =
                take("format", "XLSX").andExpect(status().isOk()).andReturn().getResponse();
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(told().path("sha256").asText()).isEqualTo(sha256(file.getContentAsByteArray()));
    }

    @Test
    void aFileHoldsAtMostWhatWasAskedFor() throws Exception {
        take("most", "1").andExpect(status().isOk());
        assertThat(told().path("rows").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, '', Say in 5 to 500",
        "reason, why, Say in 5 to 500",
        "most, 0, 'A file holds 1 to 10,000'",
        "most, 10001, 'A file holds 1 to 10,000'",
        "most, all, 'A file holds 1 to 10,000'",
        "format, PDF, A file is CSV or XLSX",
        "from, someday, That is no date"
    })
    void whatCannotBeTakenIsAnsweredInTheFormAndTakesNothing(String field, String value, String words)
            throws Exception {
        take(field, value)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(words)));
        assertThat(exports()).isZero();
    }

    @Test
    void whoTakesTooOftenHasToWait() throws Exception {
        for (int i = 0; i < ExportLog.PER_HOUR; i++) {
            take("most", "1").andExpect(status().isOk());
        }
        take("most", "1")
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("the last file for this hour")));
    }

    @Test
    void whatBelongsToNoCommunityIsTakenAwayLikewiseAndTheExportBelongsThereToo() throws Exception {
        transaction.executeWithoutResult(t ->
                journal.append(JournalEntry.ofInstallation("test.OfNoCommunity", now(), "user", "mei.lin", Map.of())));
        web.perform(post("/audit/export")
                        .param("where", "installation")
                        .param("subject", "mei.lin")
                        .param("reason", "Quarterly review")
                        .with(csrf())
                        .with(user("alan").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("test.OfNoCommunity"), containsString("mei.lin"))));
        assertThat(jdbc.queryForObject(
                        "select data->'filter'->>'where' from journal_entry"
                                + " where kind = 'audit.JournalExported' and actor = 'alan' and community_id is null",
                        String.class))
                .isEqualTo("installation");
    }

    @Test
    void onlyAnAuditorTakesFilesAway() throws Exception {
        web.perform(post("/audit/export")
                        .param("reason", "Quarterly review")
                        .with(csrf())
                        .with(user("lena").roles("LEAD")))
                .andExpect(status().isForbidden());
        web.perform(get("/audit/export").with(user("lena").roles("LEAD"))).andExpect(status().isForbidden());
    }

    @Test
    void theFormSaysWhatWillBeTaken() throws Exception {
        as(get("/audit/export?kind=test.Said"))
                .andExpect(content().string(allOf(containsString("test.Said"), containsString("name=\"kind\""))));
    }

    private void entry(String kind) {
        transaction.executeWithoutResult(t -> journal.append(
                JournalEntry.about(kind, community, now(), "member", wang.id().toString(), Map.of())));
    }

    private ResultActions take(String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/audit/export");
        Map<String, String> all = new HashMap<>(Map.of("reason", "Quarterly review"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        all.forEach(request::param);
        return as(request.with(csrf()));
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(auditor).roles("AUDITOR")));
    }

    private JsonNode told() throws Exception {
        return json.readTree(jdbc.queryForObject(
                "select data from journal_entry where kind = ? and actor = ? order by id desc limit 1",
                String.class,
                ExportLog.OF_JOURNAL,
                auditor));
    }

    private long exports() {
        return jdbc.queryForObject(
                "select count(*) from journal_entry where kind = ? and actor = ?",
                Long.class,
                ExportLog.OF_JOURNAL,
                auditor);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
