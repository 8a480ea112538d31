package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.conversion.Offers;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TaskDeskTests extends DeskTest {
    private static final String KEY = "key-00000001";

    @Autowired
    Offers offers;

    @Autowired
    Journal journal;

    private Member wang;

    @BeforeEach
    void oneTask() {
        wang = member("王小明");
        told(opened("t1", wang.id(), "OPERATOR", Duration.ofHours(-3)));
        when(inbox.complete(any(), any(), any())).thenAnswer(call -> {
            told(closed(call.getArgument(0), wang.id(), call.getArgument(1), false));
            return new Outcome.Done();
        });
        when(inbox.claim(any(), any())).thenAnswer(call -> {
            told(assigned(call.getArgument(0), wang.id(), call.getArgument(1)));
            return new Outcome.Done();
        });
    }

    @Test
    void theListSaysWhatToDoForWhomAndByWhen() throws Exception {
        as("anna", "OPERATOR", get("/tasks"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Next up")))
                .andExpect(content().string(containsString("Review the lead")))
                .andExpect(content().string(containsString("王小明")))
                .andExpect(content().string(containsString("Overdue")))
                .andExpect(content().string(containsString("due 3 hours ago")));
    }

    @Test
    void theListSpeaksChineseToAChineseReader() throws Exception {
        as("anna", "OPERATOR", get("/tasks").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("复核线索")))
                .andExpect(content().string(not(containsString("Review the lead"))));
    }

    @Test
    void anOperatorSeesNoTasksOfTheLeadButTheLeadSeesBoth() throws Exception {
        told(opened("t2", wang.id(), "LEAD", Duration.ofHours(1)));
        as("anna", "OPERATOR", get("/tasks")).andExpect(content().string(not(containsString("task-t2"))));
        as("lead", "LEAD", get("/tasks"))
                .andExpect(content().string(allOf(containsString("task-t1"), containsString("task-t2"))));
        as("anna", "OPERATOR", get("/tasks/t2")).andExpect(status().isForbidden());
    }

    @Test
    void mineAndDueShowTheirPartOnly() throws Exception {
        told(opened("late", wang.id(), "OPERATOR", Duration.ofDays(9)), assigned("late", wang.id(), "anna"));
        as("anna", "OPERATOR", get("/tasks?view=mine"))
                .andExpect(content().string(allOf(containsString("task-late"), not(containsString("task-t1")))));
        as("anna", "OPERATOR", get("/tasks?view=due"))
                .andExpect(content().string(allOf(containsString("task-t1"), not(containsString("task-late")))));
        as("anna", "OPERATOR", get("/tasks?process=layering-run"))
                .andExpect(content().string(not(containsString("id=\"task-t1\""))));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() throws Exception {
        IntStream.range(0, 60)
                .forEach(i -> told(opened(
                        "p%02d".formatted(i), wang.id(), "OPERATOR", i % 7 == 0 ? null : Duration.ofHours(1 + i / 5))));
        StringBuilder seen = new StringBuilder();
        String page = "/tasks";
        while (page != null) {
            String html = as("anna", "OPERATOR", get(java.net.URI.create(page)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            html.lines().filter(l -> l.contains("class=\"task\"")).forEach(l -> seen.append(
                            l.replaceAll(".*id=\"(task-[^\"]+)\".*", "$1"))
                    .append(' '));
            java.util.regex.Matcher next = java.util.regex.Pattern.compile("rel=\"next\"[^>]* href=\"([^\"]+)\"")
                    .matcher(html);
            page = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen.toString().strip().split(" ")).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void theTaskPageShowsTheMemberAndTheQuickAnswers() throws Exception {
        ordered(wang, "88.50");
        as("anna", "OPERATOR", get("/tasks/t1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Accept into the waiting group")))
                .andExpect(content().string(containsString("88.50")))
                .andExpect(content().string(containsString("想学做饭")))
                .andExpect(content().string(containsString("We wrote: Welcome")));
    }

    @Test
    void theTaskPageWarnsAndSaysWhatIsOfferedAndWhichRuleDecided() throws Exception {
        transaction.executeWithoutResult(t -> {
            offers.present(community, wang.id(), new Offers.Proposal("first-box", "first-step", 5), "o1");
            journal.append(JournalEntry.about(
                    "engine.DecisionTaken",
                    community,
                    now(),
                    "member",
                    wang.id().toString(),
                    Map.of(
                            "table",
                            "lead-screening",
                            "version",
                            1,
                            "row",
                            "rule_large_order",
                            "outputs",
                            Map.of("screening", "REVIEW"))));
        });
        as("anna", "OPERATOR", get("/tasks/t1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("first-box · a first small step · until"),
                                containsString("Rule 3"),
                                not(containsString("Wants no messages")))));
        members.optOut(community, wang.id());
        as("anna", "OPERATOR", get("/tasks/t1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Wants no messages"),
                                not(containsString("first-box")),
                                not(containsString("Suspended:")))));
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
    void theFormComesInTheReadersLanguage() throws Exception {
        as("anna", "OPERATOR", get("/tasks/t1/form"))
                .andExpect(content().string(containsString("Accept into the waiting group")));
        as("anna", "OPERATOR", get("/tasks/t1/form").header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("通过，进入备选群")));
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
    void claimingSwapsTheRow() throws Exception {
        as("anna", "OPERATOR", post("/tasks/t1/claim").with(csrf()).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Give back"), not(containsString("<html")))));
    }

    @Test
    void claimingWhatIsTakenSaysByWhom() throws Exception {
        told(assigned("t1", wang.id(), "bob"));
        when(inbox.claim(any(), eq("anna"))).thenReturn(new Outcome.HeldBy("bob"));
        as("anna", "OPERATOR", post("/tasks/t1/claim").with(csrf()).header("HX-Request", "true"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("bob was faster")));
        as("anna", "OPERATOR", post("/tasks/t1/claim").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("bob holds it now")));
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

    private ResultActions as(String who, String role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles(role)));
    }
}
