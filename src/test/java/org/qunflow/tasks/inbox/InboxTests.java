package org.qunflow.tasks.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.member.Member;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.TaskWaits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class InboxTests extends DeskTest {
    private static final Pattern ROW = Pattern.compile("id=\"task-([^\"]+)\"");

    @Autowired
    Tally tally;

    @Autowired
    TallySweep sweep;

    @Autowired
    TaskReader.Source readers;

    private Member wang;
    private Member anna;

    @BeforeEach
    void someTasks() {
        jdbc.update("delete from tasks_filter");
        wang = member("王小明");
        anna = member("Krüger, Anna");
        told(opened("late", wang.id(), "OPERATOR", Duration.ofHours(-3)));
        told(opened("soon", anna.id(), "OPERATOR", Duration.ofMinutes(30)));
        told(opened("later", wang.id(), "OPERATOR", Duration.ofDays(9)));
        told(opened("never", anna.id(), "OPERATOR", null));
        told(opened("leads", wang.id(), "LEAD", Duration.ofDays(1)));
        told(assigned("later", wang.id(), "anna"), assigned("never", anna.id(), "bob"));
        told(new TaskWaits(community, now(), "later", wang.id().toString(), true, "anna"));
    }

    @AfterEach
    void signedOut() {
        TestSecurityContextHolder.clearContext();
    }

    @Test
    void everyFilterShowsItsPart() throws Exception {
        assertThat(shown("/tasks")).containsExactly("late", "later", "never", "soon");
        assertThat(shown("/tasks?view=mine")).containsExactly("later");
        assertThat(shown("/tasks?view=team")).containsExactly("never");
        assertThat(shown("/tasks?view=overdue")).contains("late").doesNotContain("later", "never");
        assertThat(shown("/tasks?view=waiting")).containsExactly("later");
        assertThat(shown("/tasks?process=" + JOURNEY)).hasSize(4);
        assertThat(shown("/tasks?process=other")).isEmpty();
        assertThat(shown("/tasks?group=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void aSearchFindsPartsOfNamesInBothScripts() throws Exception {
        assertThat(shown("/tasks?q=王")).containsExactly("late", "later");
        assertThat(shown("/tasks?q=小明")).containsExactly("late", "later");
        assertThat(shown("/tasks?q=王明")).isEmpty();
        assertThat(shown("/tasks?q=KRÜG")).containsExactly("never", "soon");
        assertThat(shown("/tasks?q=anna review")).containsExactly("never", "soon");
        assertThat(shown("/tasks?q=复核 王&view=mine")).containsExactly("later");
        assertThat(shown("/tasks?q=%")).isEmpty();
        assertThat(shown("/tasks?q=' or 1=1 --")).isEmpty();
    }

    @Test
    void aSearchForAGroupFindsItsTasks() throws Exception {
        UUID group = UUID.randomUUID();
        jdbc.update(
                "update tasks_task set group_id = ?, group_zh = '优质群 7', group_en = 'Quality group 7' where id = 'soon'",
                group);
        assertThat(shown("/tasks?q=优质群")).containsExactly("soon");
        assertThat(shown("/tasks?group=" + group)).containsExactly("soon");
        as("anna", get("/tasks")).andExpect(content().string(containsString("Quality group 7 (1)")));
    }

    @Test
    void theReasonStandsBesideEachTask() throws Exception {
        as("anna", get("/tasks"))
                .andExpect(content().string(containsString("the longest overdue first")))
                .andExpect(content().string(containsString("Waiting for the member, since")))
                .andExpect(content().string(containsString("at the end: no due date")));
        as("anna", get("/tasks").header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("逾期最久的排在最前")));
    }

    @Test
    void theCountsAreThoseOfTheRowsBeforeAndAfterFolding() {
        told(opened("x1", wang.id(), "OPERATOR", Duration.ofMinutes(-1)), assigned("x1", wang.id(), "anna"));
        told(opened("x2", anna.id(), "OPERATOR", Duration.ofMinutes(-20)));
        told(closed("x2", anna.id(), "anna", false));
        told(assigned("x1", wang.id(), null));
        Counts counts = asAnna();
        assertThat(counts).isEqualTo(counted());
        sweep.fold();
        sweep.fold();
        assertThat(asAnna()).isEqualTo(counts);
        jdbc.update("delete from tasks_task where id in ('late', 'never')");
        jdbc.update("update tasks_task set due_at = due_at - interval '20 days', assignee = 'anna'");
        assertThat(asAnna()).isEqualTo(counted());
    }

    @Test
    void theFilteredListSaysHowManyItFinds() throws Exception {
        as("anna", get("/tasks?q=王")).andExpect(content().string(containsString("<b>2 tasks</b>")));
        as("anna", get("/tasks?q=nobody"))
                .andExpect(content().string(containsString("<b>No tasks</b>")))
                .andExpect(content().string(containsString("No task fits this filter")));
    }

    @Test
    void aFilterIsKeptByNameForItsReaderOnly() throws Exception {
        keep("anna", "王的", "view=mine&q=%E7%8E%8B").andExpect(redirectedUrl("/tasks?view=mine&q=%E7%8E%8B"));
        as("anna", get("/tasks"))
                .andExpect(content().string(containsString("王的")))
                .andExpect(content().string(containsString("/tasks?view=mine&amp;q=%E7%8E%8B")));
        as("bob", get("/tasks")).andExpect(content().string(not(containsString("王的"))));
        keep("anna", "王的", "view=team");
        assertThat(filters()).isEqualTo(1);
        as("anna", post("/tasks/filters/remove").with(csrf()).param("name", "王的"))
                .andExpect(redirectedUrl("/tasks"));
        assertThat(filters()).isZero();
    }

    @Test
    void aFilterNeedsANameAndThereIsAnEndToThem() throws Exception {
        keep("anna", " ", "view=mine").andExpect(redirectedUrl("/tasks?view=mine"));
        keep("anna", "x".repeat(41), "view=mine");
        assertThat(filters()).isZero();
        for (int i = 0; i < SavedFilters.MOST + 3; i++) {
            keep("anna", "f" + i, "view=mine");
        }
        assertThat(filters()).isEqualTo(SavedFilters.MOST);
    }

    @Test
    void aTaskCanWaitForItsMemberAndWaitNoLonger() throws Exception {
        waits("late", true).andExpect(redirectedUrl("/tasks/late"));
        assertThat(shown("/tasks?view=waiting")).containsExactly("late", "later");
        waits("late", false);
        assertThat(shown("/tasks?view=waiting")).containsExactly("later");
        waits("never", true).andExpect(status().isConflict());
    }

    @Test
    void nonsenseInTheAddressIsAnEmptyFilter() throws Exception {
        assertThat(shown("/tasks?view=nonsense&group=x&afterDue=yesterday")).hasSize(4);
    }

    private Counts asAnna() {
        return tally.of(reader());
    }

    /** The same by counting rows. */
    private Counts counted() {
        TaskReader reader = reader();
        return new Counts(
                count("true"),
                count("assignee = 'anna'"),
                count("assignee <> 'anna'"),
                count("due_at < '" + reader.now() + "'"),
                count("due_at >= '" + reader.now() + "' and due_at < '" + reader.endOfDay() + "'"),
                count("waits_since is not null"),
                jdbc.queryForObject("select count(*) from tasks_task where closed_by = 'anna'", Long.class),
                count("true") == 0 ? Map.of() : Map.of(JOURNEY, count("true")),
                Map.of());
    }

    private TaskReader reader() {
        TestSecurityContextHolder.setAuthentication(new TestingAuthenticationToken("anna", "x", "ROLE_OPERATOR"));
        return readers.here();
    }

    private long count(String condition) {
        return jdbc.queryForObject(
                "select count(*) from tasks_task where closed_at is null and role = 'OPERATOR' and " + condition,
                Long.class);
    }

    private long filters() {
        return jdbc.queryForObject("select count(*) from tasks_filter where by = 'anna'", Long.class);
    }

    private ResultActions keep(String who, String name, String query) throws Exception {
        return as(who, post("/tasks/filters").with(csrf()).param("name", name).param("query", query));
    }

    private ResultActions waits(String task, boolean waits) throws Exception {
        return as("anna", post("/tasks/" + task + "/waits").with(csrf()).param("waits", String.valueOf(waits)));
    }

    private Set<String> shown(String address) throws Exception {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequestBuilder request = get(parts[0]);
        if (parts.length > 1) {
            for (String parameter : parts[1].split("&")) {
                request.param(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
            }
        }
        String page = as("anna", request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Set<String> shown = new TreeSet<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            shown.add(row.group(1));
        }
        return shown;
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles("OPERATOR")));
    }
}
