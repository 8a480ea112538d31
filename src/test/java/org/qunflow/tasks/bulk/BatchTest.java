package org.qunflow.tasks.bulk;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The ground of the tests of acts on many tasks: thirty tasks, and requests that choose among them. */
abstract class BatchTest extends DeskTest {
    static final int TASKS = 30;

    @Autowired
    Batches batches;

    Member wang;

    @BeforeEach
    void manyTasks() {
        jdbc.update("delete from tasks_batch");
        jdbc.update("delete from security_user");
        wang = member("王小明");
        IntStream.range(0, TASKS)
                .forEach(i -> told(opened("t%02d".formatted(i), wang.id(), "OPERATOR", Duration.ofHours(i))));
        when(inbox.claim(anyString(), anyString()))
                .thenAnswer(call -> claimed(call.getArgument(0), call.getArgument(1)));
    }

    private Outcome claimed(String task, String user) {
        String holder = jdbc.queryForObject("select assignee from tasks_task where id = ?", String.class, task);
        if (holder != null && !holder.equals(user)) {
            return new Outcome.HeldBy(holder);
        }
        told(assigned(task, wang.id(), user));
        return new Outcome.Done();
    }

    void tenSecondsPass() {
        jdbc.update("update tasks_batch set runs_at = runs_at - interval '11 seconds' where state = 'WAITING'");
    }

    String choose(String who, String... tasks) throws Exception {
        return location(as(who, post("/tasks/batches").with(csrf()).param("task", tasks)));
    }

    static String location(ResultActions answer) {
        return answer.andReturn().getResponse().getRedirectedUrl();
    }

    ResultActions start(String who, String batch, String act) throws Exception {
        return as(who, post(batch + "/start").with(csrf()).param("act", act));
    }

    Map<String, Long> results() {
        Map<String, Long> results = new HashMap<>();
        jdbc.query("select result, count(*) from tasks_batch_item group by 1", r -> {
            results.put(r.getString(1), r.getLong(2));
        });
        return results;
    }

    long count(String condition) {
        return jdbc.queryForObject("select count(*) from tasks_task where " + condition, Long.class);
    }

    ResultActions lead(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("lead").roles("LEAD")));
    }

    ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles("OPERATOR")));
    }
}
