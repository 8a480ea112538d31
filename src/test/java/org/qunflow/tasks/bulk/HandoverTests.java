package org.qunflow.tasks.team;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class HandoverTests extends DeskTest {
    private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");

    @Autowired
    HandoverRunner runner;

    private Member wang;

    /** The one who goes holds three tasks and may no longer sign in. */
    @BeforeEach
    void somebodyGoes() {
        jdbc.update("delete from tasks_handover");
        person("over-gone", "OPERATOR", false);
        person("over-ben", "OPERATOR", true);
        person("over-lead", "LEAD", true);
        wang = member("王小明");
        for (String task : new String[] {"h1", "h2", "h3"}) {
            told(opened(task, wang.id(), "OPERATOR", Duration.ofHours(1)), assigned(task, wang.id(), "over-gone"));
        }
        told(opened("free", wang.id(), "OPERATOR", Duration.ofHours(1)));
        when(inbox.pass(anyString(), anyString(), anyString()))
                .thenAnswer(call -> passed(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from tasks_handover");
        jdbc.update("delete from security_user where username like 'over-%'");
    }

    private Outcome passed(String task, String from, String to) {
        String holder = jdbc.queryForObject("select assignee from tasks_task where id = ?", String.class, task);
        if (holder != null && !holder.equals(from)) {
            return new Outcome.HeldBy(holder);
        }
        told(assigned(task, wang.id(), to));
        return new Outcome.Done();
    }

    @Test
    void everythingGoesInOneStepWithANoteAndAResultForEach() throws Exception {
        web.perform(get("/team/handover?from=over-gone").with(LEAD))
                .andExpect(content().string(containsString("over-gone (3 open)")));
        doReturn(new Outcome.HeldBy("somebody-faster")).when(inbox).pass("h3", "over-gone", "over-ben");
        String results = hand("over-gone", "over-ben", "  Call Wang first  ")
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(held("over-ben")).isEqualTo(2);
        assertThat(jdbc.queryForList("select result from tasks_handover_item order by task_id", String.class))
                .containsExactly("DONE", "DONE", "HELD");
        web.perform(get(results).with(LEAD))
                .andExpect(content().string(containsString("Handover: over-gone to over-ben")))
                .andExpect(content().string(containsString("Taken by somebody else meanwhile")))
                .andExpect(content().string(containsString("Call Wang first")));
        assertThat(jdbc.queryForObject(
                        "select data ->> 'note' from journal_entry where kind like '%WorkHandedOver'"
                                + " and actor = 'lead' order by id desc limit 1",
                        String.class))
                .isEqualTo("Call Wang first");
    }

    @Test
    void onlyWhatIsChosenGoesIfSomethingIs() throws Exception {
        web.perform(post("/team/handover")
                        .with(csrf())
                        .with(LEAD)
                        .param("from", "over-gone")
                        .param("to", "over-ben")
                        .param("task", "h2", "free"))
                .andExpect(status().isFound());
        assertThat(jdbc.queryForList("select id from tasks_task where assignee = 'over-ben'", String.class))
                .containsExactly("h2");
        web.perform(post("/team/handover")
                        .with(csrf())
                        .with(LEAD)
                        .param("to", "over-ben")
                        .param("task", "free"))
                .andExpect(status().isFound());
        assertThat(held("over-ben")).isEqualTo(2);
    }

    @Test
    void whatAKilledServerLeftGoesOnAtTheNextRoundAndNothingTwice() throws Exception {
        doThrow(new Killed()).when(inbox).pass("h2", "over-gone", "over-ben");
        assertThatThrownBy(() -> hand("over-gone", "over-ben", "")).hasRootCauseInstanceOf(Killed.class);
        assertThat(held("over-ben")).isEqualTo(1);
        reset(inbox);
        when(inbox.pass(anyString(), anyString(), anyString()))
                .thenAnswer(call -> passed(call.getArgument(0), call.getArgument(1), call.getArgument(2)));

        assertThat(runner.go(community, now(), now())).isEqualTo(2);
        assertThat(held("over-ben")).isEqualTo(3);
        verify(inbox, never()).pass(eq("h1"), any(), any());
        assertThat(runner.go(community, now(), now())).isZero();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
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
        assertThat(jdbc.queryForObject("select count(*) from tasks_handover", Long.class))
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

    private long held(String who) {
        return jdbc.queryForObject("select count(*) from tasks_task where assignee = ?", Long.class, who);
    }

    private void person(String name, String role, boolean enabled) {
        jdbc.update(
                "insert into security_user (id, username, display_name, password_hash, roles, enabled, every_community)"
                        + " values (?, ?, ?, '-', array[?], ?, true)",
                UUID.randomUUID(),
                name,
                name,
                role,
                enabled);
    }
}
