package org.qunflow.audit.search;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class EntryTests extends DeskTest {
    @Autowired
    Journal journal;

    @Test
    void aDecisionSaysWhichRuleDecidedAndWhatTheOthersMissed() throws Exception {
        Map<String, ?> inputs = Map.of("firstOrder", "LARGE", "intentStated", true, "duplicate", false);
        as("/audit/entries/" + decided("lead-screening", 1, "rule_large_order", inputs))
                .andExpect(content()
                        .string(allOf(
                                containsString("decided"),
                                containsString("Duplicate"),
                                containsString("<span>yes</span>"),
                                containsString("was no"),
                                not(containsString("another rule came first")))));
    }

    @Test
    void aRuleThatWouldHaveAppliedTooSaysSo() throws Exception {
        long entry = decided("tier", 1, "rule_that_is_gone", Map.of("quadrant", "LL", "band", 0));
        as("/audit/entries/" + entry + "/why")
                .andExpect(content()
                        .string(allOf(containsString("another rule came first"), not(containsString("<html")))));
    }

    @Test
    void aVersionThatIsNotDeployedAnyMoreCannotBeAskedAndSaysSo() throws Exception {
        as("/audit/entries/" + decided("tier", 9_999, "rule_ll", Map.of("quadrant", "LL")))
                .andExpect(content().string(containsString("not deployed here any more")));
    }

    @Test
    void entriesOfAnotherCommunityAreNotThere() throws Exception {
        long entry = decided("tier", 1, "rule_ll", Map.of());
        communities.open("Aaa", "Aaa", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        as("/audit/entries/" + entry).andExpect(status().isNotFound());
        as("/audit/entries/" + entry + "/why").andExpect(status().isNotFound());
    }

    private long decided(String table, int version, String row, Map<String, ?> inputs) {
        transaction.executeWithoutResult(t -> journal.append(JournalEntry.about(
                "engine.DecisionTaken",
                community,
                now(),
                "thing",
                "x",
                Map.of("table", table, "version", version, "row", row, "inputs", inputs, "outputs", Map.of()))));
        return jdbc.queryForObject("select max(id) from journal_entry", Long.class);
    }

    private ResultActions as(String page) throws Exception {
        return web.perform(get(page).with(user("audrey").roles("AUDITOR")));
    }
}
