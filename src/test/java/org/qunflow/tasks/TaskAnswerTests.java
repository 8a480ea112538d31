package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TaskInbox.Outcome;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The answer to a task: what it leads to, and what becomes of one that is late, double or wrong. */
class TaskAnswerTests extends TaskDeskTest {
    private static final String KEY = "key-00000001";

    @BeforeEach
    void anEngineThatCompletes() {
        when(inbox.complete(any(), any(), any())).thenAnswer(call -> {
            told(closed(call.getArgument(0), wang.id(), call.getArgument(1), false));
            return new Outcome.Done();
        });
    }

    @Test
    void anAnswerCompletesTheTaskAndLeadsBackToTheList() throws Exception {
        complete("anna", "{\"verdict\":\"ACCEPT\",\"note\":null}", KEY).andExpect(redirectedUrl("/tasks"));
        verify(inbox).complete("t1", "anna", Map.of("verdict", "ACCEPT"));
        as("anna", "OPERATOR", get("/tasks"))
                .andExpect(content().string(containsString("1 done by you today")))
                .andExpect(content().string(containsString("Nothing to do")));
    }

    @Test
    void aDoubleClickCompletesOnce() throws Exception {
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY).andExpect(redirectedUrl("/tasks"));
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY).andExpect(redirectedUrl("/tasks"));
        verify(inbox, times(1)).complete(any(), any(), any());
    }

    @Test
    void aFormAnsweredTwiceGetsAFriendly409() throws Exception {
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY);
        complete("anna", "{\"verdict\":\"REJECT\",\"note\":\"anders\"}", "key-00000002")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This task is already done")))
                .andExpect(content().string(containsString("anna completed it")))
                .andExpect(content().string(containsString("anders")));
    }

    @Test
    void theSecondPersonIsToldWhoWasFaster() throws Exception {
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY);
        as("bob", "OPERATOR", sent("{\"verdict\":\"REJECT\"}", "key-00000003").header("Accept-Language", "zh-CN"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("此待办已经办结")))
                .andExpect(content().string(containsString("anna 已于")));
        verify(inbox, times(1)).complete(any(), any(), any());
    }

    @Test
    void somebodyElseHoldsIt() throws Exception {
        when(inbox.complete(any(), any(), any())).thenReturn(new Outcome.HeldBy("bob"));
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("bob holds it now")));
        assertThat(jdbc.queryForObject("select count(*) from tasks_submission", Long.class))
                .isZero();
    }

    @Test
    void aTaskThatWasCancelledMeanwhileSaysSo() throws Exception {
        told(closed("t1", wang.id(), "system", true));
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("not needed any more")));
    }

    @Test
    void anEngineThatBreaksBecauseTheTaskIsGoneIsAConflictNotAnError() throws Exception {
        when(inbox.complete(any(), any(), any())).thenAnswer(call -> {
            toldMeanwhile(closed("t1", wang.id(), "bob", false));
            throw new IllegalStateException("optimistic lock");
        });
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("bob completed it")));
    }

    @Test
    void aFormThatChangedWhileItWasOpenIsShownAnewWithWhatWasAnswered() throws Exception {
        as(
                        "anna",
                        "OPERATOR",
                        post("/tasks/t1/complete")
                                .with(csrf())
                                .param("definition", "member-journey:0:older")
                                .param("answers", "{\"verdict\":\"ACCEPT\",\"note\":\"kept words\"}")
                                .param("key", KEY))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("The form has changed since you opened it"),
                                containsString("kept words"))));
        verify(inbox, never()).complete(any(), any(), any());
    }

    @Test
    void wrongAnswersComeBackWithWhatIsWrong() throws Exception {
        complete("anna", "{\"verdict\":\"MAYBE\",\"admin\":true}", KEY)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose one of the offered values.")))
                .andExpect(content().string(containsString("The form has no such field.")));
        verify(inbox, never()).complete(any(), any(), any());
    }

    @Test
    void whatIsNoJsonOrTooLongIsRefused() throws Exception {
        complete("anna", "{", KEY).andExpect(status().isBadRequest());
        complete("anna", "[]", KEY).andExpect(status().isBadRequest());
        complete("anna", "{\"note\":\"" + "x".repeat(70_000) + "\"}", KEY).andExpect(status().isBadRequest());
        complete("anna", "{\"verdict\":\"ACCEPT\"}", "x").andExpect(status().isBadRequest());
    }

    @Test
    void tasksOfAnotherCommunityAreNotThere() throws Exception {
        jdbc.update("update tasks_task set community_id = ?", java.util.UUID.randomUUID());
        as("anna", "OPERATOR", get("/tasks/t1")).andExpect(status().isNotFound());
        complete("anna", "{\"verdict\":\"ACCEPT\"}", KEY).andExpect(status().isNotFound());
    }

    private ResultActions complete(String who, String answers, String key) throws Exception {
        return as(who, "OPERATOR", sent(answers, key));
    }

    private static MockHttpServletRequestBuilder sent(String answers, String key) {
        return post("/tasks/t1/complete").with(csrf()).param("answers", answers).param("key", key);
    }
}
