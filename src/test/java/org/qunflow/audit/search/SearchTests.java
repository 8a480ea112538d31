package org.qunflow.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.journal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every question finds what answers to it, page by page, and says what it cannot be. */
class SearchTests extends SearchTest {
    @Autowired
    Flyway flyway;

    @ParameterizedTest
    @CsvSource({
        "actor=anna, group.Tested test.Old",
        "actor=bert, test.New",
        "actor=anna&kind=test.Old, test.Old",
        "subject=season-1, test.New",
        "subject=王, group.Tested test.Old",
        "group=group-7, group.Tested",
        "instance=instance-9, test.Stepped",
        "process=member-journey, test.OfJourney",
        "process=core-fan-invitation, test.ByHand",
        "kind=test.New, test.New",
        "from=2026-02-20&to=2026-02-21, group.Tested test.New",
        "to=2026-01-11, test.Old",
        "to=2026-01-10, ''",
        "actor=anna&from=2026-02-01, group.Tested",
        "actor=nobody, ''"
    })
    void everyQuestionFindsWhatAnswersToAllOfIt(String question, String told) throws Exception {
        assertThat(told(as("/audit/journal?" + question))).isEqualTo(told);
    }

    @Test
    void decisionsAreFoundByTheVersionOfTheRulesThatDecided() throws Exception {
        as("/audit/journal?ruling=tier:2")
                .andExpect(content()
                        .string(allOf(containsString("2026-02-25T10:00"), not(containsString("2026-02-24T10:00")))));
    }

    @Test
    void whatWasDoneByHandIsFoundByWhatItWas() throws Exception {
        entry("lena", "engine.MovedByHand", "2026-02-27T10:00:00Z", "x", Map.of("act", "SKIP", "reason", "no need"));
        entry("lena", "engine.MovedByHand", "2026-02-27T11:00:00Z", "x", Map.of("act", "CANCEL", "reason", "spam"));
        as("/audit/journal?act=SKIP")
                .andExpect(content().string(allOf(containsString("no need"), not(containsString("spam")))));
    }

    @Test
    void aDecisionThatDidNotNameItsProcessIsFoundByTheInstanceThatItWasTakenIn() throws Exception {
        jdbc.update("""
                insert into engine_instance (process_instance_id, community_id, process_key, business_key, started_at)
                values ('old-instance', ?, 'long-ago', 'x', now()) on conflict do nothing""", community.value());
        transaction.executeWithoutResult(t -> journal.append(JournalEntry.about(
                        "engine.DecisionTaken",
                        community,
                        Instant.parse("2026-02-26T10:00:00Z"),
                        "thing",
                        "x",
                        Map.of("table", "tier", "version", 1, "row", "1"))
                .in("old-instance", "businessRuleTask_layering")));
        as("/audit/journal?process=long-ago").andExpect(content().string(not(containsString("2026-02-26T10:00"))));
        assertThat(owner().queryForObject("select qunflow.journal_find_processes()", Long.class))
                .isEqualTo(1);
        as("/audit/journal?process=long-ago").andExpect(content().string(containsString("2026-02-26T10:00")));
        assertThatThrownBy(() -> owner().update("update qunflow.journal_entry set actor = 'nobody'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void aPageEndsWhereTheNextBegins() throws Exception {
        for (int i = 0; i < 120; i++) {
            entry("anna", "test.Many", "2026-03-01T10:00:00Z", "many-" + i / 2, Map.of("n", i));
        }
        List<String> entries = new ArrayList<>();
        String page = "/audit/journal?kind=test.Many";
        while (page != null) {
            String html = html(as(page));
            Matcher entry = Pattern.compile("/audit/entries/(\\d+)").matcher(html);
            while (entry.find()) {
                entries.add(entry.group(1));
            }
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(html);
            page = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(entries).hasSize(120).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, That is no date",
        "from=2026-03-02&to=2026-03-01, The first day is later",
        "ruling=tier, no such version"
    })
    void whatCannotBeAskedIsAnsweredInTheForm(String question, String words) throws Exception {
        as("/audit/journal?" + question)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void anEntryHasAnAddressOfItsOwn() throws Exception {
        long id = jdbc.queryForObject("select max(id) from journal_entry where kind = 'group.Tested'", Long.class);
        as("/audit/entries/" + id).andExpect(content().string(allOf(containsString("group-7"), containsString("王＊＊"))));
        as("/audit/entries/" + Long.MAX_VALUE).andExpect(status().isNotFound());
        as("/audit/entries/nonsense").andExpect(status().is4xxClientError());
    }

    @Test
    void theFormOffersWhatThereIs() throws Exception {
        when(map.newest()).thenReturn(List.of(version(1)));
        as("/audit/journal")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"anna\""),
                                containsString("value=\"test.Old\""),
                                containsString("value=\"member-journey\""),
                                containsString("Tier v1"))));
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }
}
