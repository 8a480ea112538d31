package org.qunflow.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.desks.DeskTest;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;

class SearchTests extends DeskTest {
    private static final Pattern TOLD = Pattern.compile("<span>((?:test|group)\\.[A-Za-z0-9]+)</span>");

    @Autowired
    Journal journal;

    @Autowired
    CurrentOperator operator;

    @Autowired
    Flyway flyway;

    private Member wang;

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

    private JdbcTemplate owner() {
        return new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }

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

    private void entry(String actor, String kind, String at, String subject, Map<String, ?> data) {
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

    private static String told(ResultActions page) throws Exception {
        return told(html(page));
    }

    private static String told(String html) {
        Matcher told = TOLD.matcher(html);
        List<String> all = new ArrayList<>();
        while (told.find()) {
            all.add(told.group(1));
        }
        return String.join(" ", all);
    }

    private static String html(ResultActions page) throws Exception {
        return page.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private ResultActions as(String page) throws Exception {
        return web.perform(get(URI.create(page.replace("王", "%E7%8E%8B")))
                .with(user("audrey").roles("AUDITOR")));
    }
}
