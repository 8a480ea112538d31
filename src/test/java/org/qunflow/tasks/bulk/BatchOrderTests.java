package org.qunflow.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Who may give tasks to whom, who may act at all, and until when tasks are put off. */
class BatchOrderTests extends BatchTest {
    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

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

    private ResultActions postpone(String batch, String until) throws Exception {
        return as(
                "anna",
                post(batch + "/start").with(csrf()).param("act", "POSTPONE").param("until", until));
    }
}
