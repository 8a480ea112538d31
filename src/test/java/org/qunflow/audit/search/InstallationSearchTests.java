package org.qunflow.audit.search;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.journal.JournalEntry;

/** What belongs to no community is found by auditors of all communities alone. */
class InstallationSearchTests extends SearchTest {
    @Test
    void whatBelongsToNoCommunityIsFoundByAnAuditorOfAllOfThem() throws Exception {
        String newcomer = "mei." + UUID.randomUUID();
        long entry = ofNoCommunity(newcomer);
        as("/audit/journal?where=installation&actor=root")
                .andExpect(content()
                        .string(allOf(
                                containsString("A user was created"),
                                containsString(newcomer),
                                not(containsString("王＊＊")))));
        as("/audit/journal?actor=root").andExpect(content().string(containsString("Nothing found")));
        as("/audit/journal/sample?where=installation&subject=" + newcomer + "&n=3&seed=1")
                .andExpect(content().string(containsString("/audit/entries/" + entry)));
        as("/audit/entries/" + entry)
                .andExpect(content().string(allOf(containsString("A user was created"), containsString(newcomer))));
        as("/audit/operators/anna")
                .andExpect(content().string(containsString("/audit/journal?where=installation&amp;actor=anna")));
    }

    @ParameterizedTest
    @CsvSource({"narrow, AUDITOR", "somebody, LEAD"})
    void whatBelongsToNoCommunityIsNotThereForAnybodyElse(String reader, String role) throws Exception {
        String newcomer = "mei." + UUID.randomUUID();
        long entry = ofNoCommunity(newcomer);
        jdbc.update("""
                insert into security_user (id, username, display_name, password_hash, roles, every_community)
                values (gen_random_uuid(), 'narrow', 'narrow', '-', array['AUDITOR'], false) on conflict do nothing""");
        jdbc.update(
                "insert into security_user_community values ('narrow', ?) on conflict do nothing", community.value());
        for (String page : List.of(
                "/audit/journal?where=installation",
                "/audit/journal/sample?where=installation&n=3",
                "/audit/entries/" + entry)) {
            web.perform(get(page).with(user(reader).roles(role))).andExpect(status().isNotFound());
        }
        web.perform(get("/audit/journal").with(user(reader).roles(role)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"where\""))));
    }

    private long ofNoCommunity(String who) {
        operator.runAs(
                "root",
                () -> transaction.executeWithoutResult(t -> journal.append(
                        JournalEntry.ofInstallation("security.UserCreated", now(), "user", who, Map.of()))));
        return jdbc.queryForObject("select max(id) from journal_entry", Long.class);
    }
}
