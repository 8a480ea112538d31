package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TaskInbox.Outcome;

/** The list of tasks: what it says, to whom it shows what, and how one takes a task from it. */
class TaskListTests extends TaskDeskTest {
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
}
