package org.qunflow.desks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.qunflow.bench.BenchmarkPage;
import org.qunflow.bench.Machine;
import org.qunflow.sop.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the desks answers within 200 ms on the server while CDNOW, imported and replayed, lives in the database.
 * The first run imports and replays, some minutes; {@code -Dqunflow.bench.customers=…} takes fewer people and writes no page.
 */
@Tag("benchmark")
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnabledIf("org.qunflow.desks.CdnowHome#isPossible")
class CdnowDeskSpeedTests {
    private final String machine = Machine.words();

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Drafts drafts;

    CdnowDeskSpeedTests() throws IOException {}

    @DynamicPropertySource
    static void onCdnow(DynamicPropertyRegistry settings) throws Exception {
        String home = CdnowHome.prepared().toString();
        settings.add("qunflow.database.throw-away", () -> false);
        settings.add("qunflow.database.data-dir", () -> home);
    }

    /** A kind of page: the slowest of the few that were measured. */
    private record Row(String kind, int pages, PageTimes.Time slowest) {
        @Override
        public String toString() {
            return "| `%s` | %d | %d | %d |".formatted(kind, pages, slowest.p50(), slowest.p95());
        }
    }

    @BeforeEach
    void aDraft() {
        if (drafts.living().isEmpty()) {
            drafts.begin("member-journey.bpmn");
        }
    }

    @Test
    void everyPageComesWithin200Milliseconds() throws Exception {
        jdbc.update("""
                insert into security_user (id, username, display_name, password_hash, roles)
                values (gen_random_uuid(), 'somebody', 'Somebody', '', '{AUDITOR}') on conflict do nothing""");
        jdbc.update("""
                insert into tasks_batch (id, community_id, by, state, act, from_whom, assignee, note, runs_at)
                select gen_random_uuid(), id, 'somebody', 'DONE', 'PASS', 'one', 'another', '', now() from community_community c
                where not exists (select 1 from tasks_batch b where b.community_id = c.id and b.act = 'PASS')""");
        PageTimes times = new PageTimes(web);
        Pages pages = new Pages(times, routes);
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Set<String>> kind : pages.from(beginnings()).entrySet()) {
            rows.add(measured(times, kind.getKey(), kind.getValue()));
            System.out.println(rows.get(rows.size() - 1) + " "
                    + rows.get(rows.size() - 1).slowest().page());
        }
        if (CdnowHome.isWhole()) {
            BenchmarkPage.write("desks", head() + table(rows));
        }
        assertThat(pages.missed()).as("routes without a page").isEmpty();
        assertThat(rows.stream().map(Row::slowest).filter(PageTimes.Time::isSlow))
                .isEmpty();
    }

    private static Row measured(PageTimes times, String kind, Set<String> pages) throws Exception {
        List<PageTimes.Time> all = new ArrayList<>();
        for (String page : pages) {
            all.add(times.of(page));
        }
        return new Row(
                kind,
                all.size(),
                all.stream().max(Comparator.comparing(PageTimes.Time::p95)).orElseThrow());
    }

    /** The home page leads to all others but these: what is asked by forms, and the extremes. */
    private List<String> beginnings() {
        return List.of(
                "/",
                "/audit/members/" + one("select member_id from member_fact group by 1 order by count(*) desc limit 1"),
                "/audit/members/" + one("""
                        select subject_id from journal_entry where subject_type = 'member'
                        group by 1 order by count(*) desc limit 1"""),
                "/audit/members?q=12",
                "/audit/members?q=" + one("select external_id from member_member order by id desc limit 1"),
                "/audit/groups/" + one("select id from group_group order by size desc limit 1"),
                "/audit/entries/" + one("select max(id) from journal_entry where kind = 'engine.DecisionTaken'")
                        + "/why",
                "/tasks?process=member-journey",
                "/tasks/" + one("select id from tasks_task order by closed_at desc limit 1"),
                "/import/" + one("select id from intake_import limit 1") + "/rejected.csv");
    }

    private String one(String question) {
        return jdbc.queryForObject(question, String.class);
    }

    private String head() {
        return """
                ## Desk pages

                Written by `mvn -Pbenchmark -Dtest=CdnowDeskSpeedTests test` on %s.
                %s; PostgreSQL %s on the same machine.

                The pages of all desks with CDNOW imported and replayed: %s members, %s orders, %s journal entries, %s tasks. A
                reader with every role loads each page %d times after five to warm up; time on the server, without the network.
                Of each kind up to %d pages, among them the members with most orders and with most history; the slowest counts.

                | Kind of page | pages | p50, ms | p95, ms |
                |---|---:|---:|---:|
                """.formatted(
                        one("select current_date::text"),
                        machine,
                        one("show server_version"),
                        count("member_member"),
                        count("member_fact"),
                        count("journal_entry"),
                        count("tasks_task"),
                        PageTimes.LOADS,
                        Pages.OF_A_KIND);
    }

    private String count(String table) {
        return one("select to_char(count(*), 'FM999,999,999') from " + table);
    }

    private static String table(List<Row> rows) {
        long most = rows.stream().mapToLong(row -> row.slowest().p95()).max().orElseThrow();
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(row).append('\n'));
        return lines
                + "\n**The slowest p95 is %d ms** (goal ≤ %d: %s).\n"
                        .formatted(most, PageTimes.MOST_MILLIS, most <= PageTimes.MOST_MILLIS ? "reached" : "MISSED");
    }
}
