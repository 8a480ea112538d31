package org.qunflow.tasks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.member.Member;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The ground of the operator's desk's tests: one member, and one task that is overdue. */
abstract class TaskDeskTest extends DeskTest {
    Member wang;

    @BeforeEach
    void oneTask() {
        wang = member("王小明");
        told(opened("t1", wang.id(), "OPERATOR", Duration.ofHours(-3)));
        when(inbox.claim(any(), any())).thenAnswer(call -> {
            told(assigned(call.getArgument(0), wang.id(), call.getArgument(1)));
            return new Outcome.Done();
        });
    }

    ResultActions as(String who, String role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles(role)));
    }
}
