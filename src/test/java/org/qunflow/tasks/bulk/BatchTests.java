package org.qunflow.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is chosen waits ten seconds, can be undone until then, and is its owner's alone. */
class BatchTests extends BatchTest {
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
}
