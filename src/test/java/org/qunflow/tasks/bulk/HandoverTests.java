package org.qunflow.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.security.Staff;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class HandoverTests extends BulkTest {
    private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");
    private static final RequestPostProcessor BEN = user("over-ben").roles("OPERATOR");

    /** The one who goes holds three tasks and may no longer sign in. */
    @BeforeEach
    void somebodyGoes() {
        Staff.hasLeft(jdbc, "over-gone");
        Staff.works(jdbc, "OPERATOR", "over-ben");
        Staff.works(jdbc, "LEAD", "over-lead");
        for (String task : new String[] {"h1", "h2", "h3"}) {
            told(opened(task, wang.id(), "OPERATOR", Duration.ofHours(1)), assigned(task, wang.id(), "over-gone"));
        }
        told(opened("free", wang.id(), "OPERATOR", Duration.ofHours(1)));
        when(inbox.pass(anyString(), anyString(), anyString()))
                .thenAnswer(call -> passed(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from tasks_batch");
        Staff.forget(jdbc, "over-");
    }

    @Test
    void everythingGoesInOneStepWithANoteAndAResultForEach() throws Exception {
        web.perform(get("/team/handover?from=over-gone").with(LEAD))
                .andExpect(content().string(containsString("over-gone (3 open)")));
        doReturn(new Outcome.HeldBy("somebody-faster")).when(inbox).pass("h3", "over-gone", "over-ben");
        String batch = location(hand("over-gone", "over-ben", "  Call Wang first  "));
        batchRuns();

        assertThat(held("over-ben")).isEqualTo(2);
        assertThat(jdbc.queryForList("select result from tasks_batch_item order by task_id", String.class))
                .containsExactly("DONE", "DONE", "HELD");
        for (RequestPostProcessor reader : List.of(LEAD, user("another-lead").roles("LEAD"))) {
            web.perform(get(batch).with(reader))
                    .andExpect(content().string(containsString("over-gone → over-ben")))
                    .andExpect(content().string(containsString("Held by a colleague")))
                    .andExpect(content().string(containsString("Call Wang first")));
        }
        web.perform(get("/tasks/h1").with(BEN))
                .andExpect(content().string(containsString("lead handed this over: Call Wang first")));
        web.perform(get("/tasks?view=mine").with(BEN))
                .andExpect(content().string(containsString("Handed over by lead")));
        assertThat(news()).containsExactly("Call Wang first");
    }

    @Test
    void whatIsUndoneInTimeWasNeverHandedOver() throws Exception {
        String batch = location(hand("over-gone", "over-ben", ""));
        web.perform(post(batch + "/undo").with(csrf()).with(user("another-lead").roles("LEAD")))
                .andExpect(flash().attribute("notice", "bulk.gone"));
        web.perform(post(batch + "/undo").with(csrf()).with(LEAD))
                .andExpect(flash().attribute("notice", "bulk.undone"));
        batchRuns();
        assertThat(held("over-gone")).isEqualTo(3);
        assertThat(news()).isEmpty();
    }

    @Test
    void onlyWhatIsChosenGoesIfSomethingIs() throws Exception {
        lead("/team/handover", "from", "over-gone", "to", "over-ben", "task", "h2", "task", "free");
        batchRuns();
        assertThat(jdbc.queryForList("select id from tasks_task where assignee = 'over-ben'", String.class))
                .containsExactly("h2");
        lead("/team/handover", "to", "over-ben", "task", "free");
        batchRuns();
        assertThat(held("over-ben")).isEqualTo(2);
    }

    @Test
    void anOperatorHandsOverWhatHeHoldsAndNothingElse() throws Exception {
        told(assigned("h1", wang.id(), "over-ben"), assigned("h2", wang.id(), "over-ben"));
        String batch = location(
                web.perform(post("/tasks/batches").with(csrf()).with(BEN).param("task", "h1", "h2", "h3", "free")));
        web.perform(get(batch).with(BEN))
                .andExpect(content().string(containsString("2 tasks that you hold go to a colleague; 2 others stay")));
        for (String nobody : new String[] {"over-ben", "over-gone", "unknown"}) {
            pass(batch, nobody, "").andExpect(flash().attribute("notice", "bulk.refused.colleague"));
        }
        pass(batch, "over-lead", "x".repeat(501)).andExpect(flash().attribute("notice", "bulk.refused.note"));
        pass(batch, "over-lead", "My shift is over").andExpect(redirectedUrl(batch));
        batchRuns();
        assertThat(jdbc.queryForList(
                        "select id from tasks_task where assignee = 'over-lead' order by id", String.class))
                .containsExactly("h1", "h2");
        String others = location(
                web.perform(post("/tasks/batches").with(csrf()).with(BEN).param("task", "free")));
        pass(others, "over-lead", "").andExpect(flash().attribute("notice", "bulk.refused.notYours"));
    }

    @Test
    void whatAKilledServerLeftGoesOnAndNothingTwice() throws Exception {
        hand("over-gone", "over-ben", "");
        doThrow(new Killed()).when(inbox).pass("h2", "over-gone", "over-ben");
        assertThatThrownBy(this::batchRuns).isInstanceOf(Killed.class);
        assertThat(held("over-ben")).isEqualTo(1);
        reset(inbox);
        when(inbox.pass(anyString(), anyString(), anyString()))
                .thenAnswer(call -> passed(call.getArgument(0), call.getArgument(1), call.getArgument(2)));

        batchRuns();
        assertThat(held("over-ben")).isEqualTo(3);
        verify(inbox, never()).pass(eq("h1"), any(), any());
        assertThat(batches.runDue()).isZero();
        assertThat(news()).hasSize(1);
    }

    @Test
    void whatCannotBeHandedOverIsRefusedWithAReason() throws Exception {
        refused(hand("over-gone", "over-gone", ""), "Choose two different people");
        refused(hand("over-gone", "nobody", ""), "Choose somebody who has access here");
        refused(hand("over-ben", "over-lead", ""), "None of these tasks is open");
        refused(hand("", "over-lead", ""), "None of these tasks is open");
        refused(hand("over-gone", "over-ben", "x".repeat(501)), "500 characters");
        told(opened("h4", wang.id(), "LEAD", null), assigned("h4", wang.id(), "over-gone"));
        refused(hand("over-gone", "over-ben", ""), "only a lead may do");
        hand("over-gone", "over-lead", "").andExpect(status().isFound());
        web.perform(get("/team/handover").with(user("olga").roles("OPERATOR"))).andExpect(status().isForbidden());
    }

    private void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString(why)));
        assertThat(jdbc.queryForObject("select count(*) from tasks_batch", Long.class))
                .isZero();
    }

    private ResultActions hand(String from, String to, String note) throws Exception {
        return web.perform(post("/team/handover")
                .with(csrf())
                .with(LEAD)
                .param("from", from)
                .param("to", to)
                .param("note", note));
    }

    private ResultActions lead(String path, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf()).with(LEAD);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request).andExpect(status().isFound());
    }

    private ResultActions pass(String batch, String to, String note) throws Exception {
        return web.perform(post(batch + "/start")
                .with(csrf())
                .with(BEN)
                .param("act", "PASS")
                .param("assignee", to)
                .param("note", note));
    }

    private void batchRuns() {
        tenSecondsPass();
        batches.runDue();
    }

    private List<String> news() {
        return jdbc.queryForList(
                "select data ->> 'note' from journal_entry where kind like '%WorkHandedOver' and community_id = ?",
                String.class, community.value());
    }

    private long held(String who) {
        return jdbc.queryForObject("select count(*) from tasks_task where assignee = ?", Long.class, who);
    }
}
