package org.qunflow.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.BulkResult;
import org.qunflow.engine.TaskInbox.Answer;
import org.springframework.test.web.servlet.ResultActions;

/** Many tasks are done with one answer, each exactly once, also by a server that is killed. */
class BatchCompletionTests extends BatchTest {
    private static final String ACCEPT = "{\"verdict\":\"ACCEPT\"}";

    private final List<String> completed = new ArrayList<>();

    private int dieAfter = -1;

    @BeforeEach
    void anEngineThatCompletes() {
        when(inbox.completeAll(any(), anyString(), any())).thenAnswer(call -> completeAll(call.getArgument(2)));
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

    private String chooseAll(String who) throws Exception {
        return location(as(who, post("/tasks/batches").with(csrf()).param("all", "true")));
    }

    private ResultActions complete(String who, String batch, String answers) throws Exception {
        return as(
                who,
                post(batch + "/start").with(csrf()).param("act", "COMPLETE").param("answers", answers));
    }
}
