package org.qunflow.audit.search;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.desks.DeskTest;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The ground of the search's tests: a journal with entries of every kind that can be asked for. */
abstract class SearchTest extends DeskTest {
    private static final Pattern TOLD = Pattern.compile("<span>((?:test|group)\\.[A-Za-z0-9]+)</span>");

    @Autowired
    Journal journal;

    @Autowired
    CurrentOperator operator;

    Member wang;

    @BeforeEach
    void aJournal() {
        wang = member("王小明");
        entry("anna", "test.Old", "2026-01-10T16:30:00Z", wang.id().toString(), Map.of());
        entry("bert", "test.New", "2026-02-20T10:00:00Z", "season-1", Map.of());
        entry("anna", "group.Tested", "2026-02-21T10:00:00Z", wang.id().toString(), Map.of("group", "group-7"));
        entry("system", "test.Stepped", "2026-02-22T10:00:00Z", "other", Map.of("processInstanceId", "instance-9"));
        entry("system", "test.OfJourney", "2026-02-23T10:00:00Z", "other", Map.of("processKey", "member-journey"));
        entry("lena", "test.ByHand", "2026-02-28T10:00:00Z", "other", Map.of("process", "core-fan-invitation"));
        when(history.businessKey(community, "instance-9")).thenReturn(Optional.of("other"));
        decision("2026-02-24T10:00:00Z", "tier", 1);
        decision("2026-02-25T10:00:00Z", "tier", 2);
    }

    void entry(String actor, String kind, String at, String subject, Map<String, ?> data) {
        String type = subject.equals(wang.id().toString()) ? "member" : "thing";
        operator.runAs(
                actor,
                () -> transaction.executeWithoutResult(t ->
                        journal.append(JournalEntry.about(kind, community, Instant.parse(at), type, subject, data))));
    }

    private void decision(String at, String table, int version) {
        transaction.executeWithoutResult(t -> journal.append(new JournalEntry(
                "engine.DecisionTaken",
                Optional.of(community),
                Instant.parse(at),
                "thing",
                "x",
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of("table", table, "version", version, "row", "1"))));
    }

    static String told(ResultActions page) throws Exception {
        return told(html(page));
    }

    static String told(String html) {
        Matcher told = TOLD.matcher(html);
        List<String> all = new ArrayList<>();
        while (told.find()) {
            all.add(told.group(1));
        }
        return String.join(" ", all);
    }

    static String html(ResultActions page) throws Exception {
        return page.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    ResultActions as(String page) throws Exception {
        return web.perform(get(URI.create(page.replace("王", "%E7%8E%8B")))
                .with(user("audrey").roles("AUDITOR")));
    }
}
