package org.qunflow.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.BulkResult;
import org.qunflow.engine.TaskInbox.Answer;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.member.Member;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class BatchTests extends DeskTest {
    private static final int TASKS = 30;
    private static final String ACCEPT = "{\"verdict\":\"ACCEPT\"}";

    @Autowired
    Batches batches;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    private final List<String> completed = new ArrayList<>();
    private Member wang;

    @BeforeEach
    void manyTasks() {
        jdbc.update("delete from tasks_batch");
        jdbc.update("delete from security_user");
        wang = member("王小明");
        IntStream.range(0, TASKS)
                .forEach(i -> told(opened("t%02d".formatted(i), wang.id(), "OPERATOR", Duration.ofHours(i))));
        when(inbox.claim(anyString(), anyString()))
                .thenAnswer(call -> claimed(call.getArgument(0), call.getArgument(1)));
        when(inbox.completeAll(any(), anyString(), any())).thenAnswer(call -> completeAll(call.getArgument(2)));
    }

    private Outcome claimed(String task, String user) {
        String holder = jdbc.queryForObject("select assignee from tasks_task where id = ?", String.class, task);
        if (holder != null && !holder.equals(user)) {
            return new Outcome.HeldBy(holder);
        }
        told(assigned(task, wang.id(), user));
        return new Outcome.Done();
    }

    private BulkResult completeAll(List<Answer> answers) {
        for (Answer answer : answers) {
            if (completed.size() == dieAfter) {
                throw new Killed();
            }
            completed.add(answer.taskId());
            told(closed(answer.taskId(), wang.id(), "anna", false));
        }
        return new BulkResult(answers.size(), 0, 0);
    }

    private int dieAfter = -1;

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatIsTickedIsClaimedAfterTenSeconds() throws Exception {
        String batch = choose("anna", "t00", "t01", "t02");
        as("anna", get(batch))
                .andExpect(content()
                        .string(allOf(containsString("Act on 3 tasks"), containsString("3 tasks will be yours."))));
        start("anna", batch, "CLAIM").andExpect(redirectedUrl(batch));
        assertThat(batches.areDue()).isFalse();
        assertThat(batches.runDue()).isZero();
        verify(inbox, never()).claim(any(), any());
        as("anna", get(batch)).andExpect(content().string(allOf(containsString("Begins in"), containsString("Undo"))));
        tenSecondsPass();
        assertThat(batches.areDue()).isTrue();
        assertThat(batches.runDue()).isEqualTo(1);
        assertThat(count("assignee = 'anna'")).isEqualTo(3);
        as("anna", get(batch).header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Done"), not(containsString("hx-get")), not(containsString("<html")))));
    }

    @Test
    void whatIsUndoneNeverHappens() throws Exception {
        String batch = choose("anna", "t00", "t01");
        start("anna", batch, "CLAIM");
        as("anna", post(batch + "/undo").with(csrf())).andExpect(redirectedUrl("/tasks"));
        tenSecondsPass();
        assertThat(batches.runDue()).isZero();
        assertThat(count("assignee is not null")).isZero();
        as("anna", get(batch)).andExpect(redirectedUrl("/tasks")).andExpect(flash().attribute("notice", "bulk.gone"));
        as("anna", get(batch).header("HX-Request", "true")).andExpect(header().string("HX-Redirect", "/tasks"));
    }

    @Test
    void afterItHasBegunItCannotBeUndone() throws Exception {
        String batch = choose("anna", "t00");
        start("anna", batch, "CLAIM");
        tenSecondsPass();
        batches.runDue();
        as("anna", post(batch + "/undo").with(csrf())).andExpect(redirectedUrl(batch));
        start("anna", batch, "CLAIM").andExpect(redirectedUrl(batch));
        assertThat(count("assignee = 'anna'")).isEqualTo(1);
    }

    @Test
    void everythingThatAFilterFindsIsCompletedWithOneAnswer() throws Exception {
        told(opened("leads", wang.id(), "LEAD", null));
        told(assigned("t07", wang.id(), "bob"));
        String batch = as(
                        "anna",
                        post("/tasks/batches").with(csrf()).param("all", "true").param("query", "q=%E7%8E%8B"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        as("anna", get(batch))
                .andExpect(content()
                        .string(containsString(
                                "29 tasks will be done with the same answer; 1 of colleagues stay open.")));
        complete("anna", batch, ACCEPT);
        tenSecondsPass();
        batches.runDue();
        assertThat(completed).hasSize(TASKS - 1).doesNotHaveDuplicates().doesNotContain("t07", "leads");
        as("anna", get(batch)).andExpect(content().string(containsString("bob holds it")));
    }

    @Test
    void aKilledServerGoesOnWhereItStoodAndDoesNothingTwice() throws Exception {
        String batch = chooseAll("anna");
        complete("anna", batch, ACCEPT);
        tenSecondsPass();
        for (int at : new int[] {4, 11, 23}) {
            dieAfter = at;
            assertThatThrownBy(batches::runDue).isInstanceOf(Killed.class);
        }
        dieAfter = -1;
        batches.runDue();
        assertThat(completed).hasSize(TASKS).doesNotHaveDuplicates();
        assertThat(results()).isEqualTo(Map.of("DONE", (long) TASKS));
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaid() throws Exception {
        String batch = chooseAll("anna");
        complete("anna", batch, ACCEPT);
        told(closed("t05", wang.id(), "bob", false));
        tenSecondsPass();
        batches.runDue();
        assertThat(completed).doesNotContain("t05");
        assertThat(results()).isEqualTo(Map.of("DONE", TASKS - 1L, "GONE", 1L));
        as("anna", get(batch)).andExpect(content().string(containsString("Somebody else was faster")));
    }

    @Test
    void anAnswerThatDoesNotFitIsRefusedAndNothingBegins() throws Exception {
        String batch = chooseAll("anna");
        complete("anna", batch, "{\"verdict\":\"MAYBE\"}").andExpect(redirectedUrl(batch));
        complete("anna", batch, "{").andExpect(redirectedUrl(batch));
        complete("anna", batch, "[]").andExpect(redirectedUrl(batch));
        tenSecondsPass();
        assertThat(batches.runDue()).isZero();
        verify(inbox, never()).completeAll(any(), any(), any());
    }

    @Test
    void tasksAreGivenToSomebodyByALeadOnly() throws Exception {
        users.open("berta", "Berta", "a long password", Set.of(Role.OPERATOR), new Reach(false, Set.of(community)));
        users.open("carl", "Carl", "a long password", Set.of(Role.LEAD), Reach.NOWHERE);
        told(assigned("t01", wang.id(), "bob"));
        when(inbox.assign(anyString(), anyString())).thenAnswer(call -> {
            told(assigned(call.getArgument(0), wang.id(), call.getArgument(1)));
            return new Outcome.Done();
        });
        String own = choose("anna", "t00");
        as("anna", post(own + "/start").with(csrf()).param("act", "ASSIGN").param("assignee", "berta"));
        tenSecondsPass();
        assertThat(batches.runDue()).isZero();
        String batch = location(lead(post("/tasks/batches").with(csrf()).param("task", "t00", "t01")));
        lead(post(batch + "/start").with(csrf()).param("act", "ASSIGN").param("assignee", "carl"));
        tenSecondsPass();
        assertThat(batches.runDue()).isZero();
        lead(post(batch + "/start").with(csrf()).param("act", "ASSIGN").param("assignee", "berta"));
        tenSecondsPass();
        batches.runDue();
        assertThat(count("assignee = 'berta'")).isEqualTo(2);
    }

    @Test
    void tasksForLeadsAreNotGivenToAnOperator() throws Exception {
        users.open("berta", "Berta", "a long password", Set.of(Role.OPERATOR), Reach.EVERYWHERE);
        told(opened("leads", wang.id(), "LEAD", null));
        String batch = location(lead(post("/tasks/batches").with(csrf()).param("task", "leads")));
        lead(post(batch + "/start").with(csrf()).param("act", "ASSIGN").param("assignee", "berta"))
                .andExpect(flash().attribute("notice", "bulk.refused.role"));
    }

    @Test
    void whoWasLockedOutMeanwhileDoesNothingAnyMore() throws Exception {
        users.open("dora", "Dora", "a long password", Set.of(Role.OPERATOR), Reach.EVERYWHERE);
        String batch = choose("dora", "t00", "t01");
        start("dora", batch, "CLAIM");
        accounts.enable("admin", "dora", false);
        tenSecondsPass();
        batches.runDue();
        assertThat(results()).isEqualTo(Map.of("DENIED", 2L));
        verify(inbox, never()).claim(any(), any());
    }

    @Test
    void tasksArePutOffToTheEndOfADay() throws Exception {
        when(inbox.postpone(anyString(), anyString(), any())).thenReturn(new Outcome.Done());
        String batch = choose("anna", "t00", "t01");
        postpone(batch, "2001-01-01");
        postpone(batch, "soon");
        tenSecondsPass();
        assertThat(batches.runDue()).isZero();
        postpone(
                batch,
                LocalDate.ofInstant(now().plus(Duration.ofDays(20)), ZoneOffset.UTC)
                        .toString());
        tenSecondsPass();
        batches.runDue();
        assertThat(count("first_due_at is not null and due_at > now() + interval '18 days'"))
                .isEqualTo(2);
        told(assigned("t00", wang.id(), "anna"));
        as("anna", get("/tasks?view=mine")).andExpect(content().string(containsString("Put off, was due")));
    }

    @Test
    void aBatchIsItsOwnersAlone() throws Exception {
        String batch = choose("anna", "t00");
        as("bob", get(batch).header("HX-Request", "true")).andExpect(header().string("HX-Redirect", "/tasks"));
        for (MockHttpServletRequestBuilder request : List.of(
                get(batch),
                post(batch + "/start").with(csrf()).param("act", "CLAIM"),
                post(batch + "/undo").with(csrf()))) {
            as("bob", request).andExpect(flash().attribute("notice", "bulk.gone"));
        }
        assertThat(jdbc.queryForObject("select state from tasks_batch", String.class))
                .isEqualTo("CHOSEN");
    }

    @Test
    void nothingSelectedIsSaid() throws Exception {
        as("anna", post("/tasks/batches").with(csrf()).param("query", "view=mine"))
                .andExpect(redirectedUrl("/tasks?view=mine"));
    }

    @Test
    void oneTaskThatFailsDoesNotHoldUpTheOthers() throws Exception {
        doThrow(new IllegalStateException("broken")).when(inbox).claim(eq("t01"), anyString());
        String batch = choose("anna", "t00", "t01", "t02");
        start("anna", batch, "CLAIM");
        tenSecondsPass();
        batches.runDue();
        assertThat(results()).isEqualTo(Map.of("DONE", 2L, "FAILED", 1L));
    }

    private void tenSecondsPass() {
        jdbc.update("update tasks_batch set runs_at = runs_at - interval '11 seconds' where state = 'WAITING'");
    }

    private String choose(String who, String... tasks) throws Exception {
        return location(as(who, post("/tasks/batches").with(csrf()).param("task", tasks)));
    }

    private String chooseAll(String who) throws Exception {
        return location(as(who, post("/tasks/batches").with(csrf()).param("all", "true")));
    }

    private static String location(ResultActions answer) {
        return answer.andReturn().getResponse().getRedirectedUrl();
    }

    private ResultActions start(String who, String batch, String act) throws Exception {
        return as(who, post(batch + "/start").with(csrf()).param("act", act));
    }

    private ResultActions complete(String who, String batch, String answers) throws Exception {
        return as(
                who,
                post(batch + "/start").with(csrf()).param("act", "COMPLETE").param("answers", answers));
    }

    private ResultActions postpone(String batch, String until) throws Exception {
        return as(
                "anna",
                post(batch + "/start").with(csrf()).param("act", "POSTPONE").param("until", until));
    }

    private Map<String, Long> results() {
        Map<String, Long> results = new HashMap<>();
        jdbc.query("select result, count(*) from tasks_batch_item group by 1", r -> {
            results.put(r.getString(1), r.getLong(2));
        });
        return results;
    }

    private long count(String condition) {
        return jdbc.queryForObject("select count(*) from tasks_task where " + condition, Long.class);
    }

    private ResultActions lead(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("lead").roles("LEAD")));
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles("OPERATOR")));
    }
}
